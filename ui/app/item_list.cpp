#include "ui/app/item_list.h"

#include <cmath>
#include <cstdio>
#include <fstream>

namespace ui::app {
namespace {

std::string line(const std::string& name, const Box& box) {
  std::string text = name;
  for (const float number :
       {box.x0, box.y0, box.empty() ? 0 : box.width(), box.empty() ? 0 : box.height()})
    text += '\t' + std::to_string(std::lround(number));
  return text + '\n';
}

}  // namespace

void ItemList::see(Desk& desk) {
  if (file_.empty()) return;
  std::string text = line("screen/" + desk.shown().id, desk.gui().window());
  for (const Item& item : desk.gui().items())
    text += line(item.id, common_part(item.box, item.view));
  if (text == written_) return;
  const std::string beside = file_ + ".new";
  std::ofstream(beside) << text;
  if (std::rename(beside.c_str(), file_.c_str()) == 0) written_ = text;
}

}  // namespace ui::app

#include "ui/app/program_place.h"

#include "sim/io/disk_files.h"
#include "sim/io/program_folder.h"
#include "sim/io/record_disk.h"

namespace ui::app {

std::string fonts_folder() { return sim::program_folder() + "/assets/fonts"; }

sim::Result<void> write_with_folder(const std::string& path, std::string_view bytes) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string::npos)
    if (const auto made = sim::RecordDisk().make_folder(path.substr(0, slash)); !made) return made;
  return sim::DiskFiles().write_whole(path, bytes);
}

}  // namespace ui::app

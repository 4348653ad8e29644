// The small pictures of our own screens that are kept with the source, and what became different
// from them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/support/picture_likeness.h"

namespace shots {

struct Difference {
  std::string name;
  std::string what;       // in a sentence
  bool pictured = false;  // before, after and difference lie in the folder of differences
};

class Goldens {
 public:
  // `folder` holds the goldens; `differences` is emptied and takes the pictures of what differs.
  // `accept`: what differs becomes the golden. One that is alike stays as it is, so that a change
  // shows no more goldens than it changed.
  Goldens(std::string folder, std::string differences, bool accept);

  // Whether the picture of this name has a golden, or should have.
  static bool chosen(const std::string& name);
  // A fresh picture of full size. False when something could not be written.
  bool see(const std::string& name, const desk_testing::Picture& fresh);
  // Every picture was seen: what is left over differs too.
  void end();

  const std::vector<Difference>& differences() const { return differences_; }
  // What became of goldens, a sentence each.
  const std::vector<std::string>& accepted() const { return accepted_; }
  // How near every compared picture came to its golden: shows how much room the limits leave.
  const std::map<std::string, std::string>& measured() const { return measured_; }

 private:
  std::string golden(const std::string& name) const { return folder_ + "/" + name + ".png"; }

  std::string folder_, out_;
  bool accept_;
  std::vector<std::string> seen_, accepted_;
  std::vector<Difference> differences_;
  std::map<std::string, std::string> measured_;
};

}  // namespace shots

#include "tests/ui/desk/screens.h"

#include "tests/shots/scenes.h"

namespace desk_testing {

std::vector<NamedScreen> all_screens() {
  std::vector<NamedScreen> list;
  for (const shots::Scene& scene : shots::scenes())
    list.push_back({scene.name, scene.set, scene.first_run, scene.main});
  return list;
}

}  // namespace desk_testing

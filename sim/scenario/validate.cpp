#include "sim/scenario/validate.h"

namespace sim {

Validated validate(Scenario scenario, Rubric rubric, References references) {
  return {ValidScenario(std::move(scenario), std::move(rubric), std::move(references)), {}};
}

}  // namespace sim

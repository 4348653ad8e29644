// The catalogue of numbered problems. A code never changes meaning; a retired one stays listed.
// Each has a page in assets/diagnostics/ and at least one failing fixture in tests/cases/invalid/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// SIM_DIAGNOSTIC(number, severity, one line of meaning)
#define SIM_DIAGNOSTICS(X)                                                      \
  X(001, Error, "a file cannot be read")                                        \
  X(002, Error, "a file is larger than the limit")                              \
  X(003, Error, "text is not valid UTF-8")                                      \
  X(004, Error, "a file holds a NUL or another control character")              \
  X(005, Error, "the JSON does not parse")                                      \
  X(006, Error, "values are nested too deep")                                   \
  X(007, Error, "a member is given twice")                                      \
  X(008, Error, "a member is unknown")                                          \
  X(009, Error, "a member is missing")                                          \
  X(010, Error, "a value has the wrong type")                                   \
  X(011, Error, "a number is out of range")                                     \
  X(012, Error, "a word is not one of those allowed")                           \
  X(013, Error, "there are more of something than the limit")                   \
  X(014, Error, "an id is malformed")                                           \
  X(015, Error, "a text is empty or too long")                                  \
  X(016, Error, "a document file is missing or outside its folder")             \
  X(017, Error, "a document's heading lines are wrong")                         \
  X(018, Error, "a date or time is malformed")                                  \
  X(019, Error, "a passage mark is malformed")                                  \
  X(020, Error, "an effect has no form, or more than one")                      \
  X(021, Error, "a line of panels.csv is wrong")                                \
  X(030, Error, "an id is used twice")                                          \
  X(031, Error, "a scene is unknown")                                           \
  X(032, Error, "a document is unknown")                                        \
  X(033, Error, "a speaker or person is unknown")                               \
  X(034, Error, "a counter or flag is unknown")                                 \
  X(035, Error, "an opportunity, or its criterion, is unknown")                 \
  X(036, Error, "a criterion is unknown")                                       \
  X(037, Error, "a competency is unknown")                                      \
  X(038, Error, "a key feature is unknown")                                     \
  X(039, Error, "an ending is unknown")                                         \
  X(040, Error, "an option is unknown")                                         \
  X(041, Error, "a source is unknown")                                          \
  X(042, Error, "an alias does not lead from an old id to a living one")        \
  X(043, Error, "a passage is unknown")                                         \
  X(044, Error, "a bin is unknown")                                             \
  X(045, Error, "a fact of the earlier part is unknown")                        \
  X(050, Error, "a condition does not parse")                                   \
  X(051, Error, "a condition names something unknown")                          \
  X(052, Error, "a condition mixes numbers and true or false")                  \
  X(053, Error, "a condition is too long or too deep")                          \
  X(054, Error, "a condition uses a word reserved for a later kind")            \
  X(055, Error, "div and mod need a constant above 0")                          \
  X(056, Error, "a set is certainly out of bounds")                             \
  X(057, Error, "an id is a word of the condition language")                    \
  X(058, Error, "a person's state rests on a person's state")                   \
  X(060, Error, "a scene needs exactly one exit")                               \
  X(061, Error, "the last of a list must have no condition")                    \
  X(062, Error, "something follows an entry that always holds")                 \
  X(063, Error, "a scene cannot be reached")                                    \
  X(064, Error, "a loop has a scene without `visits`")                          \
  X(065, Error, "a loop scene is entered by something else than a choice")      \
  X(066, Error, "a loop has no way out that is never closed")                   \
  X(067, Error, "calls go round in a circle")                                   \
  X(068, Error, "calls nest more than 4 deep")                                  \
  X(069, Error, "a return stands outside every call")                           \
  X(070, Error, "a called scene can neither return nor end")                    \
  X(071, Error, "a heavy scene's skip leads back into it")                      \
  X(072, Error, "a topics list is out of order")                                \
  X(073, Error, "an inject has no trigger, or two")                             \
  X(080, Error, "an option's levels do not match `assesses`")                   \
  X(081, Error, "a decision has too few or too many options")                   \
  X(082, Error, "min and max do not fit the options")                           \
  X(083, Error, "the key is not a step of the scale")                           \
  X(084, Error, "a member belongs to another kind of decision")                 \
  X(085, Error, "a scored decision lacks serves, weight or assesses")           \
  X(086, Error, "an unscored decision carries marks")                           \
  X(087, Error, "no option takes a criterion of an opportunity at strong")      \
  X(088, Error, "an opportunity is never opened")                               \
  X(089, Error, "an unsafe option lacks its duty, gates or repair")             \
  X(090, Error, "a competency in use has no weight, or an unused one has")      \
  X(091, Error, "a key feature is served by nothing")                           \
  X(092, Error, "a person's states do not end with an open one")                \
  X(093, Error, "lines of one variant group differ in more than words")         \
  X(094, Error, "a counter's start lies outside its bounds")                    \
  X(095, Error, "parts need a denominator above 1,000,000")                     \
  X(096, Error, "two options stand last")                                       \
  X(097, Error, "a task has too few or too many parts")                         \
  X(098, Error, "the key of a task does not hold together")                     \
  X(099, Error, "a passage lies outside the papers of its task")                \
  X(100, Error, "too few other passages stand beside the key")                  \
  X(101, Error, "the parts of a task do not match `assesses`")                  \
  X(102, Error, "a check reads what it must not")                               \
  X(103, Error, "an unsafe level stands where nothing is chosen")               \
  X(104, Error, "a part of a longer case lacks what it starts from")            \
  X(120, Warning, "feedback is missing")                                        \
  X(121, Warning, "feedback is shorter or longer than 40-120 words")            \
  X(122, Warning, "a claim has no source and is not marked unsourced")          \
  X(123, Warning, "a safety-critical option cites no source of grade P or A")   \
  X(124, Warning, "a source of grade B stands alone")                           \
  X(125, Warning, "an option has fewer than 6 or more than 35 words")           \
  X(126, Warning, "the longest option is over 1.6 times the shortest")          \
  X(127, Warning, "an In the room block breaks its rules")                      \
  X(128, Warning, "read-first papers total more than 300 words")                \
  X(129, Warning, "say_first is asked fewer than 2 times")                      \
  X(130, Warning, "why or confidence is asked too often")                       \
  X(131, Warning, "too few decisions are unscored")                             \
  X(132, Warning, "an outcome line is missing where reaction and level differ") \
  X(133, Warning, "a text the debrief needs is missing")                        \
  X(134, Warning, "a weaker option names no pull")                              \
  X(135, Warning, "a forbidden word stands in the text")                        \
  X(136, Warning, "something declared is never used")                           \
  X(137, Warning, "a case needs 3-8 key features")                              \
  X(138, Warning, "a `because` is not 8-30 words in one half sentence")         \
  X(150, Error, "fewer than 2 options are open in a situation")                 \
  X(151, Error, "a situation has no best answer")                               \
  X(152, Warning, "an option is never open")                                    \
  X(153, Warning, "a scene or ending is never reached in play")                 \
  X(154, Warning, "a condition is never true, or never false")                  \
  X(155, Warning, "best answers one by one exceed the best route")              \
  X(156, Error, "200,000 steps without a decision")                             \
  X(157, Warning, "too many situations to know everything exactly")             \
  X(160, Warning, "the best play earns less than 95")                           \
  X(161, Warning, "random play is outside 35-60")                               \
  X(162, Warning, "the best play is less than 35 above random")                 \
  X(163, Warning, "the worst play earns more than 25")                          \
  X(164, Warning, "a trick beats random play by more than 10")                  \
  X(165, Warning, "the rank order hangs on one credit map")                     \
  X(180, Error, "a walk does not parse")                                        \
  X(181, Error, "a walk differs from what happens")                             \
  X(182, Error, "a walk proves nothing")

namespace sim {

enum class Code : std::uint16_t {
#define SIM_ENUMERATOR(number, severity, meaning) SIM##number,
  SIM_DIAGNOSTICS(SIM_ENUMERATOR)
#undef SIM_ENUMERATOR
};

enum class Severity : std::uint8_t;

// "SIM042".
std::string_view code_name(Code code);
// The one line of the catalogue.
std::string_view code_meaning(Code code);
Severity severity_of(Code code);
// How many codes there are; `code_at(i)` gives each, i from 0, in order.
std::size_t code_count();
Code code_at(std::size_t i);

}  // namespace sim

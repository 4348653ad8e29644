#include "sim/io/record_notices.h"

#include <fmt/format.h>

namespace sim::notices {
namespace {

using Kind = Notice::Kind;

constexpr const char* kNotKept = "You can play, but nothing is kept.";

// "2026-11-17 10:05 UTC" of "2026-11-17T10:05:00Z".
std::string readable(const std::string& utc) {
  if (utc.size() < 16) return "an unknown day";
  return fmt::format("{} {} UTC", utc.substr(0, 10), utc.substr(11, 5));
}

std::string what_it_lacks(const BackupOffer& offer) {
  if (!offer.lacking) return "How many decisions it lacks cannot be told.";
  if (*offer.lacking == 0 && !offer.at_least) return "It lacks no decision.";
  return fmt::format("It lacks {}{} {} made after it.", offer.at_least ? "at least " : "",
                     *offer.lacking, *offer.lacking == 1 ? "decision" : "decisions");
}

}  // namespace

Notice no_place() {
  return {Kind::NoPlace, fmt::format("There is no folder for records, because HOME is not set. {} "
                                     "Give a folder with --data-dir.",
                                     kNotKept)};
}

Notice cannot_keep(const std::string& why) {
  return {
      Kind::CannotKeep,
      fmt::format("The records cannot be used. {} {} Another folder can be given with --data-dir.",
                  why, kNotKept)};
}

Notice read_only(const std::string& folder) {
  return {Kind::ReadOnly, fmt::format("The records in \"{}\" cannot be written. Earlier attempts "
                                      "can be read, but nothing new is kept. "
                                      "Another folder can be given with --data-dir.",
                                      folder)};
}

Notice second_instance(const std::string& holder) {
  return {Kind::SecondInstance, fmt::format("Not saved: the records are open in another window{}. "
                                            "Earlier attempts can be read, but what you "
                                            "do here is not kept.",
                                            holder.empty() ? "" : " (" + holder + ")")};
}

Notice refused(const std::string& path, const FileState& state, int newest) {
  if (state.kind == FileKind::Foreign)
    return {Kind::Foreign, fmt::format("\"{}\" belongs to another program. It was left exactly as "
                                       "it is. {} Move it away, or give another "
                                       "folder with --data-dir.",
                                       path, kNotKept)};
  return {Kind::Newer, fmt::format("\"{}\" was written by a newer version of this program: its "
                                   "format is {}, this version knows {}. It was "
                                   "left exactly as it is. {} Use the newer version, or give "
                                   "another folder with --data-dir.",
                                   path, state.version, newest, kNotKept)};
}

Notice damaged(const std::string& problem, const std::vector<std::string>& moved) {
  const std::string name = moved.empty() ? std::string() : moved.front();
  return {Kind::Damaged, fmt::format("The records were damaged and were set aside as \"{}\"; "
                                     "nothing was deleted. What was found: {}",
                                     name, problem)};
}

Notice saves_damaged(int commits, const std::vector<std::string>& moved) {
  const std::string name = moved.empty() ? std::string() : moved.front();
  return {Kind::SavesDamaged, fmt::format("The last saves were damaged on the disk: {} of them "
                                          "cannot be read. Everything before them is here. "
                                          "The damaged files were set aside as \"{}\".",
                                          commits, name)};
}

Notice backup_offered(const BackupOffer& offer) {
  return {Kind::BackupOffered, fmt::format("The last good backup is of {}. {} Until you restore it "
                                           "or start afresh, nothing is kept.",
                                           readable(offer.made_utc), what_it_lacks(offer))};
}

Notice updated(const std::string& backup) {
  return {Kind::Updated, fmt::format("The records were brought to this version of the program. As "
                                     "they were before they stand in \"{}\".",
                                     backup)};
}

Notice restored(const std::string& made_utc) {
  return {Kind::Restored, fmt::format("The records are again as they were at the backup of {}.",
                                      readable(made_utc))};
}

}  // namespace sim::notices

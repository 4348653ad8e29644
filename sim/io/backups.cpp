#include "sim/io/backups.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "sim/io/decisions.h"

namespace sim {
namespace {

constexpr std::string_view kPrefix = "records-";
constexpr std::string_view kSuffix = ".sqlite";
constexpr std::string_view kPart = ".part";
constexpr std::size_t kStampLength = 16;  // 20261117T100500Z
constexpr std::size_t kDayLength = 8;
constexpr std::size_t kMonthLength = 6;
constexpr std::size_t kLastKept = 10;
constexpr std::size_t kDaysKept = 14;

// When a backup was made, and which one of that second.
struct BackupTime {
  std::string stamp;
  int number = 1;

  friend bool operator<(const BackupTime& a, const BackupTime& b) {
    return std::tie(a.stamp, a.number) < std::tie(b.stamp, b.number);
  }
};

bool digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<BackupTime> time_of(std::string_view name) {
  if (name.size() < kPrefix.size() + kStampLength + kSuffix.size() ||
      name.substr(0, kPrefix.size()) != kPrefix ||
      name.substr(name.size() - kSuffix.size()) != kSuffix)
    return std::nullopt;
  name.remove_prefix(kPrefix.size());
  name.remove_suffix(kSuffix.size());
  const std::string_view stamp = name.substr(0, kStampLength);
  const std::string_view rest = name.substr(kStampLength);
  if (!digits(stamp.substr(0, kDayLength)) || stamp[8] != 'T' || !digits(stamp.substr(9, 6)) ||
      stamp[15] != 'Z')
    return std::nullopt;
  if (rest.empty()) return BackupTime{std::string(stamp), 1};
  if (rest[0] != '-' || !digits(rest.substr(1)) || rest.size() > 5) return std::nullopt;
  return BackupTime{std::string(stamp), std::stoi(std::string(rest.substr(1)))};
}

// "2026-11-17T10:05:00Z" of "20261117T100500Z".
std::string utc_of(const std::string& s) {
  return fmt::format("{}-{}-{}T{}:{}:{}Z", s.substr(0, 4), s.substr(4, 2), s.substr(6, 2),
                     s.substr(9, 2), s.substr(11, 2), s.substr(13, 2));
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::vector<std::string> ours_newest_first(std::vector<std::string> names) {
  names.erase(std::remove_if(names.begin(), names.end(),
                             [](const std::string& name) { return !time_of(name); }),
              names.end());
  std::sort(names.begin(), names.end(),
            [](const std::string& a, const std::string& b) { return *time_of(b) < *time_of(a); });
  return names;
}

std::string new_path(const RecordPlace& place) {
  const std::string stem =
      fmt::format("{}/{}{}", place.paths.backups, kPrefix, file_stamp(place.now()));
  std::string path = stem + std::string(kSuffix);
  for (int n = 2; file_exists(path); ++n) path = fmt::format("{}-{}{}", stem, n, kSuffix);
  return path;
}

void count_lacking(sql::Database& good, const std::string& damaged, BackupOffer& offer) {
  if (damaged.empty()) return;
  Result<std::unique_ptr<sql::Database>> file =
      sql::Database::open(damaged, {sql::OpenHow::Touch::Salvage, {}});
  if (!file) return;
  const SavedDecisions found = saved_decisions(**file);
  if (!found.whole && found.list.empty()) return;
  offer.lacking = lacking(found, saved_decisions(good));
  offer.at_least = !found.whole;
}

}  // namespace

Result<std::string> make_backup(sql::Database& database, const RecordPlace& place) {
  if (Result<void> done = place.disk->make_folder(place.paths.backups); !done)
    return tl::unexpected<Error>(done.error());
  remove_backup_parts(place);
  const std::string path = new_path(place);
  const std::string part = path + std::string(kPart);
  if (Result<void> done = copy_records(database, part, place); !done)
    return tl::unexpected<Error>(done.error());
  if (Result<void> done = place.disk->rename(part, path); !done) {
    static_cast<void>(place.disk->remove(part));
    return tl::unexpected<Error>(done.error());
  }
  // One that cannot be removed now is tried again after the next backup.
  for (const std::string& name : backups_too_many(file_names(place.paths.backups)))
    static_cast<void>(place.disk->remove(place.paths.backups + "/" + name));
  return path;
}

void remove_backup_parts(const RecordPlace& place) {
  for (const std::string& name : file_names(place.paths.backups)) {
    const std::size_t part = name.rfind(kPart);
    if (part != std::string::npos && time_of(std::string_view(name).substr(0, part)))
      static_cast<void>(place.disk->remove(place.paths.backups + "/" + name));
  }
}

std::vector<std::string> backups_in(const std::string& folder) {
  std::vector<std::string> paths;
  for (const std::string& name : ours_newest_first(file_names(folder)))
    paths.push_back(folder + "/" + name);
  return paths;
}

std::string backup_time(const std::string& path) {
  const std::optional<BackupTime> time = time_of(file_name(path));
  return time ? utc_of(time->stamp) : std::string();
}

std::vector<std::string> backups_too_many(std::vector<std::string> names) {
  std::vector<std::string> drop;
  std::set<std::string> days, months;
  std::size_t place = 0;
  for (const std::string& name : ours_newest_first(std::move(names))) {
    const std::string stamp = time_of(name)->stamp;
    const bool last = place++ < kLastKept;
    const bool of_day = days.insert(stamp.substr(0, kDayLength)).second && days.size() <= kDaysKept;
    const bool of_month = months.insert(stamp.substr(0, kMonthLength)).second;
    if (!last && !of_day && !of_month) drop.push_back(name);
  }
  return drop;
}

OpenedFile open_backup(const std::string& path, const RecordPlace& place) {
  RecordPlace backup = place;
  backup.paths.database = path;
  OpenedFile file = open_untouched(backup);
  if (!file.database) return file;
  const Result<std::string> finding = check_pages(*file.database, Thoroughness::Thorough);
  if (finding && *finding == "ok") return file;
  if (finding) return {nullptr, {FileKind::Damaged, 0, *finding}};
  const FileKind kind =
      finding.error().kind == ErrorKind::Unreadable ? FileKind::Damaged : FileKind::Unreadable;
  return {nullptr, {kind, 0, finding.error().message}};
}

Result<std::optional<BackupOffer>> newest_good_backup(const RecordPlace& place,
                                                      const std::string& damaged) {
  Result<std::optional<BackupOffer>> none;
  for (const std::string& path : backups_in(place.paths.backups)) {
    const OpenedFile good = open_backup(path, place);
    if (good.state.kind == FileKind::Unreadable)
      none = failed(ErrorKind::Unreadable, fmt::format("The backup \"{}\" cannot be read now. {}",
                                                       path, good.state.problem));
    if (!good.database) continue;
    BackupOffer offer{path, backup_time(path), std::nullopt, false};
    count_lacking(*good.database, damaged, offer);
    return offer;
  }
  return none;
}

}  // namespace sim

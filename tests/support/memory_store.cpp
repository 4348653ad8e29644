#include "tests/support/memory_store.h"

#include <algorithm>

#include "sim/record/keep.h"

namespace sim::testing {
namespace {

tl::unexpected<Error> no_such_attempt() {
  return failed(ErrorKind::NotFound, "There is no such attempt in the records.");
}

// Where line `seq` begins in a log; npos when it has fewer lines.
std::size_t line_begin(const std::string& log, std::uint32_t seq) {
  std::size_t at = 0;
  for (; seq > 0; --seq) {
    at = log.find('\n', at);
    if (at == std::string::npos) return at;
    ++at;
  }
  return at;
}

}  // namespace

Result<void> MemoryStore::writable() const {
  if (mode_ == StoreMode::ReadOnly)
    return failed(ErrorKind::Unwritable, "The records can only be read here.");
  if (mode_ == StoreMode::SecondInstance)
    return failed(ErrorKind::InUse, "The records are open in another window.");
  return {};
}

const Attempt* MemoryStore::find(AttemptId attempt) const {
  const auto found = std::find_if(attempts_.begin(), attempts_.end(),
                                  [&](const Attempt& a) { return a.id == attempt; });
  return found == attempts_.end() ? nullptr : &*found;
}

Result<Profile> MemoryStore::add_profile(const std::string& name, const std::string& created_utc) {
  if (Result<void> may = writable(); !may) return tl::unexpected<Error>(may.error());
  profiles_.push_back({static_cast<ProfileId>(profiles_.size()) + 1, name, created_utc});
  return profiles_.back();
}

Result<AttemptId> MemoryStore::begin_attempt(const Attempt& head) {
  if (Result<void> may = writable(); !may) return tl::unexpected<Error>(may.error());
  attempts_.push_back(head);
  attempts_.back().id = ++last_attempt_;
  return last_attempt_;
}

Result<void> MemoryStore::set_state(AttemptId attempt, AttemptState state) {
  if (Result<void> may = writable(); !may) return may;
  for (Attempt& a : attempts_)
    if (a.id == attempt) {
      a.state = state;
      return {};
    }
  return no_such_attempt();
}

Result<std::vector<Attempt>> MemoryStore::attempts(ProfileId profile) const {
  std::vector<Attempt> list;
  std::copy_if(attempts_.rbegin(), attempts_.rend(), std::back_inserter(list),
               [&](const Attempt& a) { return a.profile == profile; });
  return list;
}

Result<Attempt> MemoryStore::attempt(AttemptId attempt) const {
  const Attempt* found = find(attempt);
  if (found == nullptr) return no_such_attempt();
  return *found;
}

Ticket MemoryStore::submit(Batch batch) {
  outcomes_.push_back(keep(*this, ++last_ticket_, std::move(batch),
                           [this](const Batch& lines) { return take(lines); }));
  return last_ticket_;
}

Result<void> MemoryStore::take(const Batch& batch) {
  if (Result<void> may = writable(); !may) return may;
  if (find(batch.attempt) == nullptr) return no_such_attempt();
  if (batch.bytes.empty() || batch.bytes.back() != '\n')
    return failed(ErrorKind::Refused, "It does not consist of whole lines.");
  std::string& log = logs_[{batch.attempt, batch.branch}];
  const std::size_t begin = line_begin(log, batch.seq);
  if (begin == std::string::npos)
    return failed(ErrorKind::Refused, "Something before it is not saved yet.");
  const std::size_t same = std::min(log.size() - begin, batch.bytes.size());
  if (log.compare(begin, same, batch.bytes, 0, same) != 0)
    return failed(ErrorKind::Refused, "The records hold something else in its place.");
  log += batch.bytes.substr(same);
  return {};
}

Result<std::string> MemoryStore::log_text(AttemptId attempt, std::int32_t branch) const {
  const auto found = logs_.find({attempt, branch});
  return found == logs_.end() ? std::string() : found->second;
}

Result<void> MemoryStore::save_texts(const std::vector<StoredText>& texts) {
  if (Result<void> may = writable(); !may) return may;
  for (const StoredText& text : texts)
    texts_.emplace(std::make_tuple(text.text_hash, text.lang, text.id), text.body);
  return {};
}

Result<std::vector<StoredText>> MemoryStore::texts(const std::string& text_hash,
                                                   const std::string& lang) const {
  std::vector<StoredText> list;
  for (const auto& [key, body] : texts_)
    if (std::get<0>(key) == text_hash && std::get<1>(key) == lang)
      list.push_back({text_hash, lang, std::get<2>(key), body});
  return list;
}

Result<void> MemoryStore::judge(const Judgement& judgement) {
  if (Result<void> may = writable(); !may) return may;
  if (find(judgement.attempt) == nullptr) return no_such_attempt();
  judgements_.push_back(judgement);
  return {};
}

Result<std::vector<Judgement>> MemoryStore::judgements(AttemptId attempt) const {
  std::vector<Judgement> list;
  std::copy_if(judgements_.begin(), judgements_.end(), std::back_inserter(list),
               [&](const Judgement& j) { return j.attempt == attempt; });
  return list;
}

Result<void> MemoryStore::erase_attempt(AttemptId attempt) {
  if (Result<void> may = writable(); !may) return may;
  if (find(attempt) == nullptr) return no_such_attempt();
  attempts_.erase(std::remove_if(attempts_.begin(), attempts_.end(),
                                 [&](const Attempt& a) { return a.id == attempt; }),
                  attempts_.end());
  judgements_.erase(std::remove_if(judgements_.begin(), judgements_.end(),
                                   [&](const Judgement& j) { return j.attempt == attempt; }),
                    judgements_.end());
  for (auto log = logs_.begin(); log != logs_.end();)
    log = log->first.first == attempt ? logs_.erase(log) : std::next(log);
  return {};
}

}  // namespace sim::testing

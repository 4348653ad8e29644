// What every store does with a batch, and in which order. The store itself gives how lines are taken.
#pragma once

#include <algorithm>

#include "sim/record/store.h"

namespace sim {

// The person a head without a profile belongs to. Names are looked up, so that two attempts begun one after the other do not
// make the same person twice.
inline Result<ProfileId> find_or_add(Store& store, const Profile& person) {
  const Result<std::vector<Profile>> known = store.profiles();
  if (!known) return tl::unexpected<Error>(known.error());
  const auto found = std::find_if(known->rbegin(), known->rend(),
                                  [&](const Profile& one) { return one.name == person.name; });
  if (found != known->rend()) return found->id;
  const Result<Profile> made = store.add_profile(person.name, person.created_utc);
  if (!made) return tl::unexpected<Error>(made.error());
  return made->id;
}

inline Result<AttemptId> begin_with(Store& store, const Beginning& beginning) {
  Attempt head = beginning.head;
  if (head.profile == 0) {
    const Result<ProfileId> whose = find_or_add(store, beginning.person);
    if (!whose) return tl::unexpected<Error>(whose.error());
    head.profile = *whose;
  }
  if (Result<void> kept = store.save_texts(beginning.texts); !kept) return tl::unexpected<Error>(std::move(kept.error()));
  return store.begin_attempt(head);
}

// `take` keeps the lines: Result<void>(const Batch&). Stops at the first refusal, so nothing is kept without what it rests on.
template <class Take>
Outcome keep(Store& store, Ticket ticket, Batch batch, const Take& take) {
  if (batch.attempt == 0 && batch.begins) {
    const Result<AttemptId> begun = begin_with(store, *batch.begins);
    if (!begun) return {ticket, begun.error(), 0};
    batch.attempt = *begun;
  }
  const bool only_state = batch.bytes.empty() && batch.state;
  Result<void> done = only_state ? Result<void>() : take(batch);
  if (done && batch.state) done = store.set_state(batch.attempt, *batch.state);
  if (!done) return {ticket, std::move(done.error()), batch.attempt};
  return {ticket, std::nullopt, batch.attempt};
}

}  // namespace sim

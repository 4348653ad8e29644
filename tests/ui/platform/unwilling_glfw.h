// The window library with a will of its own: what a broken driver does cannot be had otherwise.
#pragma once

namespace desk_testing {

// The next so many windows cannot be made.
void refuse_windows(int times);
// How many were refused since.
int refused_windows();

}  // namespace desk_testing

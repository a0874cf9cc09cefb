#include "Rescue.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

// Swift traps are ILL or TRAP; the others would also end the process with the terminal raw.
static const int fatal[] = {SIGILL,  SIGTRAP, SIGABRT, SIGBUS,    SIGFPE,  SIGSEGV, SIGSYS,
                            SIGQUIT, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGALRM, SIGUSR1,
                            SIGUSR2, SIGPOLL};
enum {
  fatal_count = sizeof fatal / sizeof *fatal,
  // The first ones, to QUIT, are those that the Swift runtime handles for its backtrace. Of the
  // others, one that somebody handles already is none of our affair.
  crash_count = 8,
  stack_bytes = 64 * 1024,
};

// Signal handlers reach nothing but what is static.
static struct {
  int descriptor;
  struct termios modes;
  unsigned char bytes[rescue_bytes_max];
  size_t count;
  bool is_installed;
  bool chains;
  bool is_at_exit;
  struct sigaction former[fatal_count];
} rescue = {.descriptor = -1};

static atomic_bool armed;

bool rescue_prepare(int descriptor, const unsigned char *bytes, size_t count) {
  if (count > rescue_bytes_max || tcgetattr(descriptor, &rescue.modes) != 0) {
    return false;
  }
  rescue.descriptor = descriptor;
  memcpy(rescue.bytes, bytes, count);
  rescue.count = count;
  return true;
}

void rescue_arm(bool is_armed) { atomic_store(&armed, is_armed); }

void rescue_adopt_modes(void) { tcgetattr(rescue.descriptor, &rescue.modes); }

// In the background the terminal belongs to another program: hands off. A descriptor that is
// not our controlling terminal has no foreground and is ours to restore.
static bool is_in_background(void) {
  pid_t foreground = tcgetpgrp(rescue.descriptor);
  return foreground > 0 && foreground != getpgrp();
}

void rescue_now(void) {
  if (!atomic_exchange(&armed, false) || is_in_background()) {
    return;
  }
  size_t done = 0;
  while (done < rescue.count) {
    ssize_t written = write(rescue.descriptor, rescue.bytes + done, rescue.count - done);
    if (written < 0 && errno != EINTR) {
      break;
    }
    done += written > 0 ? (size_t)written : 0;
  }
  while (tcsetattr(rescue.descriptor, TCSADRAIN, &rescue.modes) != 0 && errno == EINTR) {
  }
}

static void pass_on(int signal, const siginfo_t *about) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  for (int i = 0; i < fatal_count; i++) {
    if (fatal[i] == signal) {
      sigaction(signal, rescue.chains ? &rescue.former[i] : &standard, NULL);
    }
  }
  // A fault comes again by itself when we return, with its own context for a backtrace or core.
  bool is_fault = about->si_code > 0 && (signal == SIGSEGV || signal == SIGBUS ||
                                        signal == SIGILL || signal == SIGFPE);
  if (!is_fault) {
    raise(signal);
  }
}

static void handle(int signal, siginfo_t *about, void *context) {
  (void)context;
  int saved = errno;
  rescue_now();
  pass_on(signal, about);
  errno = saved;
}

// A handler for an overflown stack needs another one. Mapped, not static: 64 KB of pages that
// are never touched cost nothing.
static void give_stack(void) {
  stack_t stack = {0};
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    void *memory = mmap(NULL, stack_bytes, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
    if (memory != MAP_FAILED) {
      stack_t ours = {.ss_sp = memory, .ss_size = stack_bytes};
      sigaltstack(&ours, NULL);
    }
  }
}

void rescue_install(bool chains) {
  if (rescue.is_installed) {
    return;
  }
  rescue.is_installed = true;
  rescue.chains = chains;
  give_stack();
  struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  // Everything is blocked meanwhile, TTOU too: setting the modes must not stop us.
  sigfillset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) {
    sigaction(fatal[i], &action, &rescue.former[i]);
    bool is_ignored = rescue.former[i].sa_handler == SIG_IGN;
    if (is_ignored || (i >= crash_count && rescue.former[i].sa_handler != SIG_DFL)) {
      sigaction(fatal[i], &rescue.former[i], NULL);
    }
  }
  if (!rescue.is_at_exit) {
    rescue.is_at_exit = atexit(rescue_now) == 0;
  }
}

void rescue_remove(void) {
  if (!rescue.is_installed) {
    return;
  }
  rescue.is_installed = false;
  for (int i = 0; i < fatal_count; i++) {
    sigaction(fatal[i], &rescue.former[i], NULL);
  }
}

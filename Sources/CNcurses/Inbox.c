#include "Inbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

static const int reported[] = {SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGCONT, SIGTSTP, SIGPIPE};
enum { reported_count = sizeof reported / sizeof *reported };

// Signal handlers reach nothing but what is static.
static struct sigaction former[reported_count];
static struct sigaction former_quit;
static int ends[2] = {-1, -1};
static _Atomic uint64_t waiting;

static void receive(int signal) {
  int saved = errno;
  if (signal != SIGPIPE) {
    atomic_fetch_or(&waiting, 1ULL << signal);
    char byte = 0;
    // A full pipe is as good as one more byte: the reader is woken either way.
    ssize_t written = write(ends[1], &byte, 1);
    (void)written;
  }
  errno = saved;
}

static struct sigaction receiver(void) {
  struct sigaction action = {.sa_handler = receive, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  return action;
}

bool signal_inbox_open(void) {
  if (ends[0] >= 0 || pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
    return false;
  }
  atomic_store(&waiting, 0);
  struct sigaction action = receiver();
  for (int i = 0; i < reported_count; i++) {
    sigaction(reported[i], &action, &former[i]);
    // Started by nohup and the like: what is ignored stays ignored.
    if (former[i].sa_handler == SIG_IGN && reported[i] != SIGPIPE) {
      sigaction(reported[i], &former[i], NULL);
    }
  }
  return true;
}

void signal_inbox_close(void) {
  if (ends[0] < 0) {
    return;
  }
  for (int i = 0; i < reported_count; i++) {
    sigaction(reported[i], &former[i], NULL);
  }
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

int signal_inbox_descriptor(void) { return ends[0]; }

uint64_t signal_inbox_take(void) {
  char bytes[64];
  // Emptied before the flags are taken: a signal between the two wakes the reader once more.
  while (read(ends[0], bytes, sizeof bytes) > 0) {
  }
  return atomic_exchange(&waiting, 0);
}

void signal_inbox_stop_group(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  struct sigaction previous;
  sigset_t stop, mask;
  sigemptyset(&standard.sa_mask);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &standard, &previous);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &previous, NULL);
}

void signal_inbox_stand_back(bool stands_back) {
  struct sigaction action = receiver();
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  if (stands_back) {
    sigaction(SIGTSTP, &standard, NULL);
    sigaction(SIGQUIT, &action, &former_quit);
  } else {
    sigaction(SIGTSTP, &action, NULL);
    sigaction(SIGQUIT, &former_quit, NULL);
  }
}

// Preloaded into the real programs by the tests. Counts what they do to sockets and
// files, in all threads together, and strikes at the n-th: with SIGKILL, or with
// an exception. The programs know nothing of it. Read from the environment:
//
//   GREENHAND_STRIKE_AT      n, from 1; absent or 0: never
//   GREENHAND_STRIKE_KINDS   some of send,fsync,fdatasync,pwrite; the first three when absent
//   GREENHAND_STRIKE_WITH    kill or throw; kill when absent
//   GREENHAND_STRIKE_AFTER   1: once the call is done, not before it
//   GREENHAND_STRIKE_MALLOC  n:bytes, the n-th request for so much memory or more finds none
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string_view>

#include <dlfcn.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

enum Kind : unsigned { Send = 1, Fsync = 2, Fdatasync = 4, Pwrite = 8 };
enum class With { Kill, Throw };

long number(std::string_view text)
{
    long value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string_view given(const char* name)
{
    const char* text = std::getenv(name);
    return text ? text : "";
}

struct Orders {
    long at = 0;
    unsigned kinds = Send | Fsync | Fdatasync;
    With with = With::Kill;
    bool after = false;
    long mallocAt = 0;
    std::size_t mallocBytes = 0;
};

unsigned kindsIn(std::string_view text)
{
    unsigned kinds = 0;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        kinds |= word == "send" ? Send : word == "fsync" ? Fsync : word == "fdatasync" ? Fdatasync : Pwrite;
    }
    return kinds;
}

Orders readOrders()
{
    Orders orders;
    orders.at = number(given("GREENHAND_STRIKE_AT"));
    if (const auto kinds = given("GREENHAND_STRIKE_KINDS"); !kinds.empty())
        orders.kinds = kindsIn(kinds);
    if (given("GREENHAND_STRIKE_WITH") == "throw")
        orders.with = With::Throw;
    orders.after = given("GREENHAND_STRIKE_AFTER") == "1";
    const auto memory = given("GREENHAND_STRIKE_MALLOC");
    if (const auto colon = memory.find(':'); colon != memory.npos) {
        orders.mallocAt = number(memory.substr(0, colon));
        orders.mallocBytes = std::size_t(number(memory.substr(colon + 1)));
    }
    return orders;
}

const Orders& orders()
{
    static const Orders read = readOrders();
    return read;
}

std::atomic<long> counted{0};

template <class Function>
Function next(const char* name)
{
    void* found = dlsym(RTLD_NEXT, name);
    Function function = nullptr;
    std::memcpy(&function, &found, sizeof function);
    return function;
}

/// Only lines to another process on the network: not the programs' own pipes and screens.
bool isLine(int fd)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    const int before = errno;
    sockaddr* plain = nullptr;
    void* same = &address;
    std::memcpy(&plain, &same, sizeof plain);
    const bool line =
        getsockname(fd, plain, &size) == 0 && (address.ss_family == AF_INET || address.ss_family == AF_INET6);
    errno = before;
    return line;
}

void strike()
{
    if (orders().with == With::Throw)
        throw std::runtime_error("struck");
    ::raise(SIGKILL);
}

/// Does the call, and what was ordered when this is the n-th.
template <class Call>
auto counting(Kind kind, const Call& call) -> decltype(call())
{
    if ((orders().kinds & kind) == 0)
        return call();
    const long n = ++counted;
    if (n != orders().at)
        return call();
    if (!orders().after)
        strike();
    const auto result = call();
    const int error = errno;
    if (orders().after)
        strike();
    errno = error;
    return result;
}

std::atomic<long> bigRequests{0};
std::atomic<bool> memoryRead{false};
long memoryAt = 0;
std::size_t memoryBytes = 0;

/// getenv() asks for no memory, so this may run inside the first malloc of all.
bool findsNone(std::size_t size)
{
    if (!memoryRead.exchange(true)) {
        const Orders now = readOrders();
        memoryAt = now.mallocAt;
        memoryBytes = now.mallocBytes;
    }
    return memoryAt > 0 && size >= memoryBytes && ++bigRequests == memoryAt;
}

}  // namespace

extern "C" {

void* __libc_malloc(std::size_t size);                 // NOLINT(bugprone-reserved-identifier)
void* __libc_realloc(void* memory, std::size_t size);  // NOLINT(bugprone-reserved-identifier)

void* malloc(std::size_t size) noexcept
{
    if (!findsNone(size))
        return __libc_malloc(size);
    errno = ENOMEM;
    return nullptr;
}

void* realloc(void* memory, std::size_t size) noexcept
{
    if (!findsNone(size))
        return __libc_realloc(memory, size);
    errno = ENOMEM;
    return nullptr;
}

ssize_t write(int fd, const void* data, std::size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    const auto call = [&] { return real(fd, data, size); };
    return isLine(fd) ? counting(Send, call) : call();
}

ssize_t writev(int fd, const iovec* parts, int count)
{
    static const auto real = next<ssize_t (*)(int, const iovec*, int)>("writev");
    const auto call = [&] { return real(fd, parts, count); };
    return isLine(fd) ? counting(Send, call) : call();
}

ssize_t send(int fd, const void* data, std::size_t size, int flags)
{
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t, int)>("send");
    const auto call = [&] { return real(fd, data, size, flags); };
    return isLine(fd) ? counting(Send, call) : call();
}

ssize_t sendto(int fd, const void* data, std::size_t size, int flags, const sockaddr* to, socklen_t length)
{
    static const auto real =
        next<ssize_t (*)(int, const void*, std::size_t, int, const sockaddr*, socklen_t)>("sendto");
    const auto call = [&] { return real(fd, data, size, flags, to, length); };
    return isLine(fd) ? counting(Send, call) : call();
}

ssize_t sendmsg(int fd, const msghdr* message, int flags)
{
    static const auto real = next<ssize_t (*)(int, const msghdr*, int)>("sendmsg");
    const auto call = [&] { return real(fd, message, flags); };
    return isLine(fd) ? counting(Send, call) : call();
}

int fsync(int fd)
{
    static const auto real = next<int (*)(int)>("fsync");
    return counting(Fsync, [&] { return real(fd); });
}

int fdatasync(int fd)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    return counting(Fdatasync, [&] { return real(fd); });
}

ssize_t pwrite(int fd, const void* data, std::size_t size, off_t at)
{
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t, off_t)>("pwrite");
    return counting(Pwrite, [&] { return real(fd, data, size, at); });
}

ssize_t pwrite64(int fd, const void* data, std::size_t size, off64_t at)
{
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64");
    return counting(Pwrite, [&] { return real(fd, data, size, at); });
}

}  // extern "C"

#pragma once

#include <csignal>
#include <sys/resource.h>

namespace greenhand::testing {

/// While it lives a file takes so many bytes and no more, as on a disk that fills up in the midst of a write.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes = 4096)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, SIG_DFL);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
};

}  // namespace greenhand::testing

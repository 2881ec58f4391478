// What usual.hpp says is compiled once.
#include "usual.hpp"

template class std::vector<double>;
template class std::vector<float>;
template class std::vector<int>;
template class std::vector<std::size_t>;
template class std::vector<std::vector<double>>;
template class std::vector<std::vector<std::size_t>>;
template class std::span<double>;
template class std::span<const double>;
template class std::span<float>;
template class std::span<const float>;
template class std::span<const int>;
template class std::span<const std::size_t>;
template std::vector<double>::vector(std::span<const double>::iterator,
                                     std::span<const double>::iterator,
                                     const std::allocator<double>&);

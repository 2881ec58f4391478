# The library from outside, and the finished classifier:
#
#   cmake --build build --target installed && cmake --install build --prefix FOLDER
#
# puts the headers, each as the newest chapter has it, into FOLDER/include/woven, `digits` into FOLDER/bin, the
# data that they read into FOLDER/share/woven, and what find_package(woven) looks for into FOLDER/lib/cmake/woven.
# A program outside of the book then says target_link_libraries(program woven::woven). The folder may be moved.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The newest of the chapters with a number: what comes behind it are appendices.
get_property(slugs GLOBAL PROPERTY BOOK_CHAPTERS)
foreach(slug IN LISTS slugs)
  get_property(fresh GLOBAL PROPERTY BOOK_${slug}_FRESH)
  if(NOT fresh AND slug MATCHES "^[0-7]")
    set(newest ${slug})
  endif()
endforeach()
get_property(headers GLOBAL PROPERTY BOOK_${newest}_ALL_HEADERS)
list(REMOVE_ITEM headers program.hpp trainer.hpp commands.hpp)  # they serve the book's programs only
list(TRANSFORM headers PREPEND ${CMAKE_BINARY_DIR}/${newest}/)
install(FILES ${headers} ${PROJECT_SOURCE_DIR}/data/tiny/tiny_net.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/woven)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/data/mnist ${PROJECT_SOURCE_DIR}/data/own
        DESTINATION ${CMAKE_INSTALL_DATADIR}/woven)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/data/README.md
        DESTINATION ${CMAKE_INSTALL_DATADIR}/woven)

get_property(libraries GLOBAL PROPERTY BOOK_${newest}_ALL_LIBRARIES)
add_library(woven INTERFACE)
target_compile_features(woven INTERFACE cxx_std_20)
target_compile_options(woven INTERFACE ${BOOK_CODE})
target_include_directories(woven INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_link_libraries(woven INTERFACE ${libraries})
install(TARGETS woven EXPORT woven)
install(EXPORT woven NAMESPACE woven:: FILE wovenTargets.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/woven)
set(data ${CMAKE_INSTALL_DATADIR}/woven)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/install/wovenConfig.cmake.in
                              ${CMAKE_BINARY_DIR}/install/wovenConfig.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/woven PATH_VARS data)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/install/wovenConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES ${CMAKE_BINARY_DIR}/install/wovenConfig.cmake ${CMAKE_BINARY_DIR}/install/wovenConfigVersion.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/woven)

# `digits` once more, which looks for its data from where it lies.
file(RELATIVE_PATH data /${CMAKE_INSTALL_BINDIR} /${data})
set(source ${CMAKE_BINARY_DIR}/23-measuring-and-fast-kernels/digits.cpp)
add_executable(installed.digits EXCLUDE_FROM_ALL ${source})
set_target_properties(installed.digits PROPERTIES
  OUTPUT_NAME digits RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/install)
target_compile_options(installed.digits PRIVATE ${BOOK_CODE} ${optimisation}
                       -include ${CMAKE_CURRENT_LIST_DIR}/install/beside.hpp)
target_compile_definitions(installed.digits PRIVATE "BESIDE=\"${data}\"" "BOOK_DATA=beside()+")
target_link_libraries(installed.digits PRIVATE book.warnings ${libraries})
add_dependencies(installed.digits book.tangle)
install(PROGRAMS $<TARGET_FILE:installed.digits> DESTINATION ${CMAKE_INSTALL_BINDIR} OPTIONAL)
add_custom_target(installed DEPENDS installed.digits)

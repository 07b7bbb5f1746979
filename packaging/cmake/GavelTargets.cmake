# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The one `common` interface target, and the functions that every folder uses.

include_guard(GLOBAL)

add_library(common INTERFACE)
target_compile_features(common INTERFACE cxx_std_20)
target_include_directories(common INTERFACE "${PROJECT_SOURCE_DIR}/app")
target_compile_definitions(common INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_FOREACH
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    GAVEL_VERSION="${PROJECT_VERSION}")
target_compile_options(common INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast -Werror=switch
    # GCC 12 sees uninitialized members in a std::variant or std::optional that holds
    # nothing; it depends on the inlining of the day. The sanitizer build looks for real ones.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    $<$<BOOL:${GAVEL_WERROR}>:-Werror>)
if(GAVEL_SANITIZE)
    target_compile_options(common INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(common INTERFACE -fsanitize=address,undefined)
    target_compile_definitions(common INTERFACE QT_FORCE_ASSERTS)
endif()
target_link_libraries(common INTERFACE Qt6::Core)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)

# A static library `gavel_NAME` of one folder, linking only what the include
# rule lets it use: gavel_library(NAME SOURCES … LINK …)
function(gavel_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_library(gavel_${name} STATIC ${ARG_SOURCES})
    target_link_libraries(gavel_${name} PUBLIC common ${ARG_LINK})
    if(GAVEL_PCH)
        target_precompile_headers(gavel_${name} PRIVATE "${PROJECT_SOURCE_DIR}/packaging/cmake/precompiled.h")
    endif()
    set_property(GLOBAL APPEND PROPERTY GAVEL_LIBRARIES gavel_${name})
endfunction()

# A Qt Test program: gavel_test(tst_class SOURCES … LINK … [LABELS …] [TIMEOUT seconds])
# The source tst_class.cpp is implied.
function(gavel_test source)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
    # Two folders may have a class of the same name; the second test gets its folder's name in front.
    set(name ${source})
    if(TARGET ${name})
        cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME parent)
        set(name ${parent}_${source})
    endif()
    add_executable(${name} ${source}.cpp ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE
        QT_FORCE_ASSERTS GAVEL_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE common Qt6::Test ${ARG_LINK})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    # The folder below tests/ (unit, ui, integration, scale) is always a label.
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REGEX REPLACE "/.*" "" folder "${folder}")
    list(APPEND ARG_LABELS "${folder}")
    list(REMOVE_DUPLICATES ARG_LABELS)
    # Left alone, Qt Test gives up on a function after five minutes, whatever ctest allows.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false;QTEST_FUNCTION_TIMEOUT=${ARG_TIMEOUT}000")
endfunction()

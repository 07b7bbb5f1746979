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
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast -Werror=switch
    # Clang would find files that are compiled together in each other's shadow.
    $<$<CXX_COMPILER_ID:GNU>:-Wshadow>
    # GCC 12 sees uninitialized members in a std::variant or std::optional that holds
    # nothing; it depends on the inlining of the day. The sanitizer build looks for real ones.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    $<$<BOOL:${GAVEL_WERROR}>:-Werror>)
if(GAVEL_SANITIZE)
    target_compile_options(common INTERFACE -fsanitize=${GAVEL_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(common INTERFACE -fsanitize=${GAVEL_SANITIZE})
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

# Reading headers is most of compiling, so files of a library are compiled some
# at a time. Names in their anonymous namespaces have to differ for that.
function(gavel_unity target)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${GAVEL_UNITY} UNITY_BUILD_MODE BATCH UNITY_BUILD_BATCH_SIZE 10)
    if(GAVEL_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        # GCC takes an anonymous namespace in an included .cpp for one in a header.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
endfunction()

# A static library `gavel_NAME` of one folder, linking only what the include
# rule lets it use: gavel_library(NAME SOURCES … LINK …)
function(gavel_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_library(gavel_${name} STATIC ${ARG_SOURCES})
    target_link_libraries(gavel_${name} PUBLIC common ${ARG_LINK})
    gavel_unity(gavel_${name})
endfunction()

# The same for a folder below ui/.
function(gavel_ui_library name)
    gavel_library(${name} ${ARGN})
    target_include_directories(gavel_${name} PUBLIC "${PROJECT_SOURCE_DIR}/ui")
    target_link_libraries(gavel_${name} PUBLIC Qt6::Widgets)
endfunction()

# A test class: gavel_test([folder/]tst_class [SOURCES …] [LINK …] [LABELS …] [TIMEOUT seconds]
#     [DEFINITIONS …] [DEPENDS target …] [ENVIRONMENT NAME=VALUE …] [LOCK name])
# The source tst_class.cpp is implied. All classes that one CMakeLists.txt names are
# one program, because linking is most of what a test costs; each runs as a process
# of its own, under the name of its folder and itself.
function(gavel_test source)
    cmake_parse_arguments(ARG "" "TIMEOUT;LOCK" "SOURCES;LINK;LABELS;DEFINITIONS;DEPENDS;ENVIRONMENT" ${ARGN})
    file(RELATIVE_PATH folder "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REPLACE "/" "_" program "test_${folder}")
    if(NOT TARGET ${program})
        add_executable(${program} "${PROJECT_SOURCE_DIR}/tests/support/testmain.cpp" "${PROJECT_SOURCE_DIR}/tests/support/testmain.h")
        target_include_directories(${program} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
        target_compile_definitions(${program} PRIVATE QT_FORCE_ASSERTS GAVEL_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
        target_link_libraries(${program} PRIVATE common Qt6::Test)
        # What a test does itself need not be fast, but where it measures.
        if(NOT folder STREQUAL scale)
            target_compile_options(${program} PRIVATE -O0)
        endif()
        gavel_unity(${program})
    endif()
    target_sources(${program} PRIVATE ${source}.cpp ${ARG_SOURCES})
    target_link_libraries(${program} PRIVATE ${ARG_LINK})
    target_compile_definitions(${program} PRIVATE ${ARG_DEFINITIONS})
    if(ARG_DEPENDS)
        add_dependencies(${program} ${ARG_DEPENDS})
    endif()
    cmake_path(GET source FILENAME class)
    gavel_add_test(${folder}/${source} COMMAND ${program} ${class}
        LABELS ${ARG_LABELS} TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT ${ARG_ENVIRONMENT} LOCK ${ARG_LOCK})
endfunction()

# The part of gavel_test that a test with a command of its own needs too.
function(gavel_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT;LOCK" "COMMAND;LABELS;ENVIRONMENT" ${ARGN})
    add_test(NAME ${name} COMMAND ${ARG_COMMAND})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300) # says that it hangs, never that the machine is slow
    endif()
    # The folder below tests/ (unit, ui, integration, scale) is always a label.
    string(REGEX REPLACE "/.*" "" folder "${name}")
    list(APPEND ARG_LABELS "${folder}")
    list(REMOVE_DUPLICATES ARG_LABELS)
    # Left alone, Qt Test gives up on a function after five minutes, whatever ctest allows.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.qpa.*=false;QTEST_FUNCTION_TIMEOUT=${ARG_TIMEOUT}000;${ARG_ENVIRONMENT}")
    if(ARG_LOCK)
        set_tests_properties(${name} PROPERTIES RESOURCE_LOCK ${ARG_LOCK})
    endif()
endfunction()

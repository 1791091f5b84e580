# Fails when a file includes what its room may not see. Run: cmake -DROOT=. -P layers.cmake
set(widgets "Q[A-Za-z]*Widget|QtWidgets|QMessageBox|QDialog|QApplication|ui/|app/")
set(sql "QSql|QtSql")
set(network "QNetwork|QtNetwork|QTcp|QSsl")
set(rules
  "core/domain/*|${sql}|${network}|QObject|QtGui|core/clock|core/storage|core/sage|core/documents|core/workflow|core/practice|${widgets}"
  "core/storage/*|${network}|core/sage|core/documents|core/workflow|core/practice|${widgets}"
  "core/sage/*|${sql}|core/storage|core/documents|core/workflow|core/practice|${widgets}"
  "core/documents/*|${sql}|${network}|core/storage|core/sage|core/workflow|core/practice|${widgets}"
  "core/practice/*|${sql}|core/domain|core/storage|core/workflow|core/documents|${widgets}"
  "core/workflow/*|${sql}|${network}|core/practice|${widgets}"
  "ui/*|${sql}|${network}|core/storage|core/sage|core/practice|app/"
  "app/*|${sql}|QNetwork|QtNetwork")
set(bad 0)
foreach(rule IN LISTS rules)
  string(REGEX MATCH "^([^|]+)[|](.*)$" _ "${rule}")
  set(glob "${CMAKE_MATCH_1}")
  set(pattern "^ *# *include +[<\"](${CMAKE_MATCH_2})")
  file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/${glob}.h" "${ROOT}/${glob}.cpp")
  foreach(file IN LISTS files)
    file(STRINGS "${ROOT}/${file}" hits REGEX "${pattern}")
    foreach(hit IN LISTS hits)
      message("${file}: ${hit}")
      math(EXPR bad "${bad} + 1")
    endforeach()
  endforeach()
endforeach()
if(bad)
  message(FATAL_ERROR "${bad} include(s) cross a layer")
endif()

# The whole bench in its short form on a small ledger: nothing about time is
# asserted, only that every part tells its figures and that the JSON is well-formed.
set(folder ${FOLDER}/bench-once)
file(REMOVE_RECURSE ${folder})
file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND ${LEDGER} ${folder}/ledger.greenhand --size 1000 COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${BENCH} ${folder}/ledger.greenhand --once --json ${folder}/figures.json
  COMMAND_ERROR_IS_FATAL ANY)

file(READ ${folder}/figures.json figures)
string(JSON count LENGTH "${figures}" results)
foreach(part "start to a usable list" "memory after start" "first page, leads in new"
    "key painted, invoices all, p99" "frame scrolling, leads in completed, top" "filter painted"
    "job card painted" "invoice painted" "PDF of an invoice" "generate, durable"
    "import, leads of four lines" "memory after an hour, above the empty window"
    "window stood still, longest in an hour" "import answers Cancel"
    "verify, beside one bare read of all rows")
  string(FIND "${figures}" "\"name\": \"${part}\"" found)
  if(found EQUAL -1)
    message(SEND_ERROR "no figure \"${part}\"")
  endif()
endforeach()
math(EXPR last "${count} - 1")
foreach(number RANGE ${last})
  foreach(member name value limit unit ratio target met)
    string(JSON type ERROR_VARIABLE missing TYPE "${figures}" results ${number} ${member})
    if(NOT missing STREQUAL "NOTFOUND")
      message(SEND_ERROR "figure ${number} has no ${member}")
    endif()
  endforeach()
endforeach()
file(REMOVE_RECURSE ${folder})

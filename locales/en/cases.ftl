### The list of cases

cases-filter = Search and filter

cases-search-hint = Words of the complaint, or a case number

cases-stage = Stage

cases-state = State

cases-late-only = Only those past due

cases-clear = Clear filters

cases-none = There is no case that you may see yet.

cases-none-found = No case matches these filters.

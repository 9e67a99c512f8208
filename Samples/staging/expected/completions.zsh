#compdef rounddiff
# Completion of rounddiff for zsh: keep as _rounddiff in a folder of $fpath
_rounddiff() {
  local -a commands
  commands=(
    'show:one round, normalised'
    'check:does each report agree with itself?'
    'explain:everything known of one test, with sources'
    'compare:what changed between two rounds'
    'gate:may this be released?'
    'history:each test over many rounds'
    'postmortem:a postmortem draft, every sentence cited'
    'convert:the round in another format'
    'record:keep a round for later'
    'formats:what can be read and written'
    'completions:shell completions'
    'help:help of a command or on a subject'
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
    show)
      _arguments \
        '*--format[text (default) or another form (rounddiff formats)]:value:(text markdown json html junit github csv ctrf)' \
        '*--output[also write FILE; format from its extension]:file:_files' \
        '*-o[also write FILE; format from its extension]:file:_files' \
        '*--from[read every operand as FORMAT (rounddiff formats)]:FORMAT' \
        '*--duplicates[one identity twice\: worst (default) or attempts]:value:(worst attempts)' \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:_files' ;;
    check)
      _arguments \
        '*--format[text (default) or another form (rounddiff formats)]:value:(text markdown json html junit github csv)' \
        '*--output[also write FILE; format from its extension]:file:_files' \
        '*-o[also write FILE; format from its extension]:file:_files' \
        '*--from[read every operand as FORMAT (rounddiff formats)]:FORMAT' \
        '*--duplicates[one identity twice\: worst (default) or attempts]:value:(worst attempts)' \
        '*--history[a folder of recorded rounds]:file:_files' \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:_files' ;;
    explain)
      _arguments \
        '*--format[text (default) or another form (rounddiff formats)]:value:(text markdown json html csv)' \
        '*--output[also write FILE; format from its extension]:file:_files' \
        '*-o[also write FILE; format from its extension]:file:_files' \
        '*--from[read every operand as FORMAT (rounddiff formats)]:FORMAT' \
        '*--duplicates[one identity twice\: worst (default) or attempts]:value:(worst attempts)' \
        '*--history[a folder of recorded rounds]:file:_files' \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:_files' ;;
    compare)
      _arguments \
        '*--format[text (default) or another form (rounddiff formats)]:value:(text markdown json html junit github csv)' \
        '*--output[also write FILE; format from its extension]:file:_files' \
        '*-o[also write FILE; format from its extension]:file:_files' \
        '*--from[read every operand as FORMAT (rounddiff formats)]:FORMAT' \
        '*--duplicates[one identity twice\: worst (default) or attempts]:value:(worst attempts)' \
        '*--all[list unchanged tests too]' \
        '*--exit-code[status 1 when something got worse]' \
        '*--history[a folder of recorded rounds]:file:_files' \
        '*--renames[confirmed renames\: a JSON object of new ids by old ones]:file:_files' \
        '*--only[only tests whose id, or leaf, fits; repeatable]:PATTERN' \
        '*--priority[only tests of a priority, as in 1 or 1-3]:N[-M]' \
        '*--group[only tests of a group, file or suite; repeatable]:NAME' \
        '*--no-github[write nothing for GitHub Actions]' \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:_files' ;;
    gate)
      _arguments \
        '*--format[text (default) or another form (rounddiff formats)]:value:(text markdown json html junit github csv)' \
        '*--output[also write FILE; format from its extension]:file:_files' \
        '*-o[also write FILE; format from its extension]:file:_files' \
        '*--from[read every operand as FORMAT (rounddiff formats)]:FORMAT' \
        '*--duplicates[one identity twice\: worst (default) or attempts]:value:(worst attempts)' \
        '*--all[list unchanged tests too]' \
        '*--policy[rules to use instead of the built-in ones]:file:_files' \
        '*--profile[release (default) or no-regressions]:value:(release no-regressions)' \
        '*--baseline[a baseline; repeatable\: the worst verdict counts]:ROUND' \
        '*--baseline-from[the last good round of a history as the baseline]:file:_files' \
        '*--first-round[there is no baseline to be had]' \
        '*--history[a folder of recorded rounds]:file:_files' \
        '*--renames[confirmed renames\: a JSON object of new ids by old ones]:file:_files' \
        '*--only[only tests whose id, or leaf, fits; repeatable]:PATTERN' \
        '*--priority[only tests of a priority, as in 1 or 1-3]:N[-M]' \
        '*--group[only tests of a group, file or suite; repeatable]:NAME' \
        '*--explain-waivers[what each waiver and quarantine hides today]' \
        '*--replay[take a decision (JSON) again\: the same bytes, or what differs]:file:_files' \
        '*--no-github[write nothing for GitHub Actions]' \
        '*--now[the one clock, RFC 3339 (default\: SOURCE_DATE_EPOCH, then the system'\''s)]:TIME' \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:_files' ;;
    history)
      _arguments \
        '*--format[text (default) or another form (rounddiff formats)]:value:(text markdown json html csv)' \
        '*--output[also write FILE; format from its extension]:file:_files' \
        '*-o[also write FILE; format from its extension]:file:_files' \
        '*--from[read every operand as FORMAT (rounddiff formats)]:FORMAT' \
        '*--duplicates[one identity twice\: worst (default) or attempts]:value:(worst attempts)' \
        '*--all[list unchanged tests too]' \
        '*--history[a folder of recorded rounds]:file:_files' \
        '*--renames[confirmed renames\: a JSON object of new ids by old ones]:file:_files' \
        '*--only[only tests whose id, or leaf, fits; repeatable]:PATTERN' \
        '*--priority[only tests of a priority, as in 1 or 1-3]:N[-M]' \
        '*--group[only tests of a group, file or suite; repeatable]:NAME' \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:_files' ;;
    postmortem)
      _arguments \
        '*--format[text (default) or another form (rounddiff formats)]:value:(text markdown json html)' \
        '*--output[also write FILE; format from its extension]:file:_files' \
        '*-o[also write FILE; format from its extension]:file:_files' \
        '*--from[read every operand as FORMAT (rounddiff formats)]:FORMAT' \
        '*--duplicates[one identity twice\: worst (default) or attempts]:value:(worst attempts)' \
        '*--history[a folder of recorded rounds]:file:_files' \
        '*--renames[confirmed renames\: a JSON object of new ids by old ones]:file:_files' \
        '*--template[sre (default), pagerduty or plain]:value:(sre pagerduty plain)' \
        '*--now[the one clock, RFC 3339 (default\: SOURCE_DATE_EPOCH, then the system'\''s)]:TIME' \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:_files' ;;
    convert)
      _arguments \
        '*--output[also write FILE; format from its extension]:file:_files' \
        '*-o[also write FILE; format from its extension]:file:_files' \
        '*--from[read every operand as FORMAT (rounddiff formats)]:FORMAT' \
        '*--duplicates[one identity twice\: worst (default) or attempts]:value:(worst attempts)' \
        '*--to[json, junit, csv or ctrf]:value:(json junit csv ctrf)' \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:_files' ;;
    record)
      _arguments \
        '*--from[read every operand as FORMAT (rounddiff formats)]:FORMAT' \
        '*--duplicates[one identity twice\: worst (default) or attempts]:value:(worst attempts)' \
        '*--history[a folder of recorded rounds]:file:_files' \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:_files' ;;
    formats)
      _arguments \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:_files' ;;
    completions)
      _arguments \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:(bash zsh fish)' ;;
    help)
      _arguments \
        '*--color[auto (default), always or never]:value:(auto always never)' \
        '*--strict[treat warnings as errors]' \
        '*--quiet[less on standard error]' \
        '*-q[less on standard error]' \
        '*--verbose[more on standard error]' \
        '*-v[more on standard error]' \
        '*--help[print help]' \
        '*-h[print help]' \
        '*--version[print the version]' \
        '*:operand:(show check explain compare gate history postmortem convert record formats completions help diagnostics policy exit-status)' ;;
  esac
}
_rounddiff "$@"

# Completion of rounddiff for bash: source <(rounddiff completions bash)
_rounddiff() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W 'show check explain compare gate history postmortem convert record rows incidents formats completions help --help --version' -- "$cur"))
    return
  fi
  case $command in
    show)
      case $prev in
        --format) COMPREPLY=($(compgen -W 'text markdown json html junit github csv ctrf' -- "$cur")); return ;;
        --output|-o) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --from) return ;;
        --duplicates) COMPREPLY=($(compgen -W 'worst attempts' -- "$cur")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--format --output -o --from --duplicates --color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    check)
      case $prev in
        --format) COMPREPLY=($(compgen -W 'text markdown json html junit github csv' -- "$cur")); return ;;
        --output|-o) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --from) return ;;
        --duplicates) COMPREPLY=($(compgen -W 'worst attempts' -- "$cur")); return ;;
        --history) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--format --output -o --from --duplicates --history --color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    explain)
      case $prev in
        --format) COMPREPLY=($(compgen -W 'text markdown json html csv' -- "$cur")); return ;;
        --output|-o) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --from) return ;;
        --duplicates) COMPREPLY=($(compgen -W 'worst attempts' -- "$cur")); return ;;
        --history) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--format --output -o --from --duplicates --history --color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    compare)
      case $prev in
        --format) COMPREPLY=($(compgen -W 'text markdown json html junit github csv' -- "$cur")); return ;;
        --output|-o) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --from) return ;;
        --duplicates) COMPREPLY=($(compgen -W 'worst attempts' -- "$cur")); return ;;
        --history) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --renames) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --only) return ;;
        --priority) return ;;
        --group) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--format --output -o --from --duplicates --all --exit-code --history --renames --only --priority --group --no-github --color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    gate)
      case $prev in
        --format) COMPREPLY=($(compgen -W 'text markdown json html junit github csv' -- "$cur")); return ;;
        --output|-o) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --from) return ;;
        --duplicates) COMPREPLY=($(compgen -W 'worst attempts' -- "$cur")); return ;;
        --policy) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --profile) COMPREPLY=($(compgen -W 'release no-regressions' -- "$cur")); return ;;
        --baseline) return ;;
        --baseline-from) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --history) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --renames) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --only) return ;;
        --priority) return ;;
        --group) return ;;
        --replay) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --now) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--format --output -o --from --duplicates --all --policy --profile --baseline --baseline-from --first-round --history --renames --only --priority --group --explain-waivers --replay --no-github --now --color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    history)
      case $prev in
        --format) COMPREPLY=($(compgen -W 'text markdown json html csv' -- "$cur")); return ;;
        --output|-o) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --from) return ;;
        --duplicates) COMPREPLY=($(compgen -W 'worst attempts' -- "$cur")); return ;;
        --history) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --rows) COMPREPLY=($(compgen -W '-' -- "$cur")); return ;;
        --rounds) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --window) return ;;
        --renames) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --only) return ;;
        --priority) return ;;
        --group) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--format --output -o --from --duplicates --all --history --rows --rounds --window --renames --only --priority --group --color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    postmortem)
      case $prev in
        --format) COMPREPLY=($(compgen -W 'text markdown json html' -- "$cur")); return ;;
        --output|-o) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --from) return ;;
        --duplicates) COMPREPLY=($(compgen -W 'worst attempts' -- "$cur")); return ;;
        --history) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --renames) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --template) COMPREPLY=($(compgen -W 'sre pagerduty plain' -- "$cur")); return ;;
        --now) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--format --output -o --from --duplicates --history --renames --template --now --color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    convert)
      case $prev in
        --output|-o) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --from) return ;;
        --duplicates) COMPREPLY=($(compgen -W 'worst attempts' -- "$cur")); return ;;
        --to) COMPREPLY=($(compgen -W 'json junit csv ctrf' -- "$cur")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--output -o --from --duplicates --to --color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    record)
      case $prev in
        --from) return ;;
        --duplicates) COMPREPLY=($(compgen -W 'worst attempts' -- "$cur")); return ;;
        --history) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--from --duplicates --history --color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    rows)
      case $prev in
        --from) return ;;
        --duplicates) COMPREPLY=($(compgen -W 'worst attempts' -- "$cur")); return ;;
        --by) COMPREPLY=($(compgen -W 'test' -- "$cur")); return ;;
        --part) return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--from --duplicates --by --part --rounds-table --color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    incidents)
      case $prev in
        --rows) COMPREPLY=($(compgen -W '-' -- "$cur")); return ;;
        --rounds) COMPREPLY=($(compgen -f -- "$cur")); return ;;
        --merge) COMPREPLY=($(compgen -W '-' -- "$cur")); return ;;
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--rows --rounds --merge --color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    formats)
      case $prev in
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      ;;
    completions)
      case $prev in
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      COMPREPLY=($(compgen -W 'bash zsh fish' -- "$cur")); return
      ;;
    help)
      case $prev in
        --color) COMPREPLY=($(compgen -W 'auto always never' -- "$cur")); return ;;
      esac
      if [[ $cur == -* ]]; then
        COMPREPLY=($(compgen -W '--color --strict --quiet -q --verbose -v --help -h --version' -- "$cur")); return
      fi
      COMPREPLY=($(compgen -W 'show check explain compare gate history postmortem convert record rows incidents formats completions help diagnostics policy exit-status' -- "$cur")); return
      ;;
  esac
  COMPREPLY=($(compgen -f -- "$cur"))
}
complete -o filenames -F _rounddiff rounddiff

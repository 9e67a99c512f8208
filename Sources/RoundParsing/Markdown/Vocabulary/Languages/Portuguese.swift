import RoundModel

extension Lexicon {
  static let portuguese = Lexicon(
    statuses: [
      (
        .passed,
        [
          "aprovado", "aprovada", "aprovados", "passado", "passada", "passou", "passaram",
          "passando",
          "sucesso", "bem-sucedido",
          "bem-sucedida", "correto", "correta", "funciona", "funcionando", "funcional", "corrigido",
          "corrigida", "resolvido", "resolvida", "verificado", "conforme esperado", "sem erros",
          "conforme",
          "rejeitado corretamente", "rejeitada corretamente", "corretamente rejeitado",
          "recusado corretamente", "sem problemas", "sem falhas", "nenhum problema",
          "nenhum erro encontrado", "não houve erros", "não foram encontrados erros",
        ]
      ),
      (
        .failed,
        [
          "falha parcial", "falhou parcialmente",
          "reprovado", "reprovada", "falhado", "falhada", "falhou", "falha", "falhando", "falharam",
          "não passou",
          "não funciona",
          "não aprovado", "incorreto", "erro", "quebrado", "não corrigido", "continua falhando",
          "não conforme", "rejeitado", "não resolvido", "não responde", "não respondeu",
          "sem resposta", "inacessível", "não está funcionando", "com erro", "com erros",
          "com falha", "com falhas", "quebrada", "não funcional",
        ]
      ),
      (.timedOut, ["tempo esgotado", "tempo limite excedido"]), (.crashed, ["travou"]),
      (.interrupted, ["interrompido", "interrompida", "cancelado"]),
      (.skipped, ["pulado", "pulada", "omitido", "omitida", "ignorado", "ignorada", "desativado"]),
      (
        .notRun,
        [
          "não executado", "não executada", "não retestado", "não retestada", "não retestei",
          "pendente", "não testado", "não testada", "bloqueado",
          "bloqueada", "não verificado", "não verificada", "a fazer", "não testável",
          "não aplicável",
          "não se aplica", "não iniciado", "planejado", "não retestad*", "não retestei",
          "não testei", "não rodei", "não reexecutad*", "não repetid*", "não repeti",
        ]
      ),
      (.expectedFailure, ["falha esperada"]),
      (.flaky, ["instável", "intermitente", "passou na segunda tentativa"]),
      (
        .unreadable,
        [
          "parcial", "sucesso parcial", "parcialmente", "em andamento", "em progresso",
          "desconhecido", "aviso",
          "aprovado com ressalvas",
        ]
      ),
    ],
    lone: [
      (.passed, ["passa", "corretamente", "instalado", "instalada"]),
      (.failed, ["não passa", "não correto", "errado", "errada"]),
    ],
    negations: ["não", "nunca", "ainda não"],
    hedges: [
      "provavelmente", "parcialmente", "possivelmente", "quase", "deveria", "deve", "poderia",
      "talvez", "será", "seria",
    ],
    persisting: ["ainda", "continua"],
    expectations: ["esperado", "esperada", "conhecido", "conhecida", "previsto"],
    zones: [
      (
        .actions,
        [
          "próximos passos", "próximas melhorias", "próximas etapas", "recomendaç*",
          "plano de ação",
          "ações necessárias", "a fazer", "trabalho restante", "tarefas pendentes", "sugestões",
          "melhorias futuras", "próxima semana", "precisamos testar",
        ]
      ),
      (
        .ignored,
        [
          "lições aprendidas", "o que aprendemos", "mensagens de erro", "problemas corrigidos",
          "erros corrigidos",
          "problemas resolvidos", "correções", "corrigidos", "alterações realizadas", "mudanças",
          "passos para reproduzir", "resultado esperado", "resultados esperados",
          "comportamento esperado", "critérios de aceitação", "critérios de sucesso", "conquistas",
          "pontos fortes",
          "limitações conhecidas", "avaliação geral", "rodada anterior", "projeção", "estimativa",
          "como executar", "como rodar", "test doubles", "deveriam passar", "devem passar",
          "a verificar", "testes previstos", "testes estimados", "por executar", "a executar",
        ]
      ),
      (.coverage, ["cobertura"]),
      (
        .failures,
        [
          "testes a corrigir", "testes que precisam de ajustes",
          "falhas", "falhos", "falharam", "reprovados", "reprovadas", "com falha",
          "problemas conhecidos",
        ]
      ),
      (
        .skips,
        [
          "não verificad*", "pulados", "pulad*", "não testad*", "não executad*", "pendentes",
          "omitidos", "ignorados", "não deu tempo", "não rodou", "não rodaram",
        ]
      ),
      (.flakes, ["instáveis", "instável", "intermitentes", "aprovados na segunda tentativa"]),
      (.passes, ["aprovad*", "bem-sucedid*", "funcionando", "com sucesso"]),
      (.summary, ["resumo", "estatísticas", "métricas", "visão geral", "sumário"]),
      (.results, ["resultados", "resultado", "casos de teste", "testes realizados", "testes"]),
    ],
    asides: [
      "conclusão", "conclusões", "ambiente", "pré-requisitos", "anexo", "exemplo", "exemplos",
      "introdução", "objetivo", "objetivos", "histórico", "comparação", "configuração", "solução",
      "escopo", "metodologia", "contexto", "observações", "infraestrutura", "comentários",
      "configuração de ambiente", "contato", "contatos", "contacto", "contactos",
    ],
    overall: [
      "resultados", "resultado", "resumo", "dos", "das", "do", "da", "de", "os", "as", "testes",
      "teste", "relatório", "executivo", "geral", "total", "estatísticas", "casos", "execução",
      "status", "atual", "visão",
    ],
    whole: [
      "suíte completa", "todos os testes", "resultado geral", "no total", "total geral",
      "regressão completa", "taxa global", "taxa geral",
    ],
    results: [
      "teste*", "verificação*", "validação*", "resultado*", "aprovad*", "falha*", "cenário*",
      "caso*", "validad*", "verificad*",
    ],
    fields: [
      (.expected, ["esperado", "resultado esperado", "comportamento esperado"]),
      (.procedure, ["passos", "procedimento", "pré-condições", "pré-condição", "responsável"]),
      (.rootCause, ["causa raiz", "causa"]),
      (.fix, ["solução", "solução proposta", "correção", "ação"]),
      (.impact, ["impacto", "consequência"]),
      (.errorMessage, ["mensagem de erro"]),
      (
        .error,
        [
          "erro", "falha", "mensagem", "problema", "motivo", "razão", "resultado obtido", "obtido",
          "observado",
        ]
      ),
      (.name, ["caso de teste", "nome do teste", "nome"]),
      (.outcome, ["resultado do teste"]),
      (.status, ["resultado", "estado", "situação", "veredito"]),
      (.duration, ["duração", "tempo"]), (.priority, ["prioridade", "severidade", "gravidade"]),
      (.file, ["arquivo", "ficheiro"]), (.note, ["nota", "notas", "observação", "comentário"]),
    ],
    headFields: [
      (.roundDuration, ["duração", "duração total", "tempo total", "tempo de execução"]),
      (
        .date,
        [
          "data", "data do teste", "data de execução", "data dos testes", "gerado em",
          "executado em", "realizado em", "testado em", "data de início", "data da execução",
          "data do relatório", "data de teste", "data dos ensaios", "data de realização",
          "data da validação", "última execução",
        ]
      ),
      (.time, ["hora", "horário"]), (.environment, ["ambiente"]), (.tool, ["ferramenta"]),
      (.round, ["rodada", "iteração", "ciclo"]),
    ],
    measures: [
      (
        .passed,
        [
          "bem-sucedid*", "com sucesso", "validados", "validadas", "aprovad*", "aprovados",
          "aprovadas", "passou", "passaram", "passando", "sucesso",
          "sucessos", "passados", "passadas", "passado",
          "aprovado", "em verde", "verdes",
        ]
      ),
      (
        .failed,
        [
          "com falha", "com falhas", "com erro", "com erros", "rejeitad*", "reprovad*", "falhas",
          "falhou", "falharam", "falhando", "reprovados", "reprovadas", "falhados", "falhadas",
          "falhos",
          "falha", "quebrou", "quebraram", "quebrad*", "não passou", "não passaram",
        ]
      ),
      (
        .skipped,
        [
          "não rodou", "não rodaram", "não rodad*",
          "pulad*", "ignorad*",
          "bloqueado", "bloqueados", "bloqueada", "bloqueadas", "não testad*", "não executad*",
          "pulados", "puladas", "pendentes",
          "não executados",
        ]
      ),
      (.errors, ["erros"]),
    ],
    passing: ["passam"],
    totals: [
      "total geral", "testes totais", "casos totais", "total de testes executados",
      "total de casos de teste", "casos executados", "número total de testes",
      "quantidade de testes",
      "total de testes", "testes executados", "executados", "total de casos", "número de testes",
      "total de casos executados", "casos de teste executados",
    ],
    tests: ["testes", "teste", "casos", "casos de teste"],
    others: [
      "erros", "problemas", "arquivos", "módulos", "etapas", "páginas", "segundos", "minutos",
      "defeitos",
    ],
    rates: ["taxa de sucesso", "taxa de aprovação", "percentual de sucesso", "taxa"],
    outOf: ["de"],
    all: ["todos os", "todas as", "todos", "todas"],
    reasons: [
      "porque", "por", "devido a", "devido ao", "devido à", "já que", "quando", "com", "sem",
      "após", "depois de", "em", "no", "na", "durante", "embora", "apesar", "desde",
    ],
    numbers: [
      [], ["dois", "duas"], ["três"], ["quatro"], ["cinco"], ["seis"], ["sete"], ["oito"], ["nove"],
      ["dez"], ["onze"], ["doze"],
    ],
    about: ["aproximadamente", "cerca de", "em torno de"],
    more: ["mais", "outros", "outras", "adicionais"],
    columns: [
      (.expected, ["esperado*", "esperada*", "resultado esperado"]),
      (.status, ["estado", "resultado", "situação"]), (.duration, ["duração", "tempo"]),
      (.rate, ["taxa", "cobertura", "percentual"]),
      (
        .message,
        [
          "erro", "causa", "motivo", "mensagem", "mensagem de erro", "resultado obtido",
          "resultado real",
        ]
      ),
      (
        .notes,
        [
          "notas", "descrição", "observações", "observação", "comentários", "detalhes", "problema",
          "detalhe",
        ]
      ),
      (.expected, ["dados de teste", "dados de entrada"]),
      (.person, ["assinatura", "testador", "testado por", "executado por", "responsável"]),
      (.priority, ["prioridade"]), (.file, ["arquivo"]), (.ordinal, ["número"]),
      (
        .name,
        [
          "teste", "caso", "caso de teste", "nome", "funcionalidade", "componente", "cenário",
          "verificação",
        ]
      ),
      (.group, ["categoria"]),
    ],
    kinds: [
      (.module, ["módulo", "suíte", "suíte de testes", "classe", "arquivo", "categoria"]),
      (.issue, ["problema", "defeito"]), (.test, ["teste", "caso", "caso de teste", "cenário"]),
      (
        .check, ["funcionalidade", "componente", "critério", "verificação", "requisito", "área"]
      ),
    ],
    labels: ["teste", "caso", "ct", "caso de teste"],
    issues: ["problema", "defeito", "incidente"],
    rounds: ["rodada", "iteração", "ciclo"],
    months: [
      [], ["fev"], [], ["abr"], ["mai"], [], [], ["ago"], ["set"], ["out"], [], ["dez"],
    ],
    units: [
      (0.001, ["milissegundos"]), (1, ["segundo", "segundos", "seg"]), (60, ["minuto", "minutos"]),
      (3600, ["hora", "horas"]),
    ],
    roles: portugueseRoles.merging(portugueseHeadRoles) { $0 + $1 }.merging(
      SentenceWords.portuguese
    ) { $0 + $1 })
}

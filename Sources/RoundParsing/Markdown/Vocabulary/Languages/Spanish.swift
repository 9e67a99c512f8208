import RoundModel

extension Lexicon {
  static let spanish = Lexicon(
    statuses: [
      (
        .passed,
        [
          "aprobado", "aprobada", "aprobados", "pasó", "pasaron", "pasado", "pasada", "exitoso",
          "exitosa",
          "éxito", "correcto", "correcta", "superado", "superada", "funciona", "funcionando",
          "corregido", "corregida", "resuelto", "resuelta", "verificado", "según lo esperado",
          "sin errores", "conforme", "satisfactorio",
          "rechazado correctamente", "rechazada correctamente", "correctamente rechazado",
          "sin problemas", "sin novedad", "sin fallos", "exitosamente",
          "no se produjo ningún error", "no se produjeron errores", "no se encontraron errores",
          "no se detectaron errores", "no se detectaron fallos",
        ]
      ),
      (
        .failed,
        [
          "fallo parcial", "parcialmente fallido", "falló parcialmente",
          "fallido", "fallida", "fallidos", "falló", "fallo", "fallado", "falla", "fallaron",
          "no aprobado",
          "no pasó", "no funciona", "no superado", "incorrecto", "error", "rechazado",
          "no corregido", "sigue fallando", "no conforme", "no resuelto", "reprobado",
          "no responde", "no respondió", "sin respuesta", "inaccesible", "no accesible",
          "con errores", "con fallos", "presenta errores", "no está funcionando",
        ]
      ),
      (.timedOut, ["tiempo agotado", "tiempo de espera agotado"]),
      (.crashed, ["se cerró inesperadamente"]),
      (.interrupted, ["interrumpido", "interrumpida", "cancelado"]),
      (
        .skipped,
        ["omitido", "omitida", "omitidos", "ignorado", "ignorada", "saltado", "deshabilitado"]
      ),
      (
        .notRun,
        [
          "no ejecutado", "no ejecutada", "no retestado", "no reprobado", "sin volver a probar",
          "pendiente", "pendientes", "no probado", "sin probar",
          "no se puede probar",
          "no verificado", "no verificada", "bloqueado", "bloqueada", "por hacer", "no aplica",
          "sin ejecutar", "no iniciado",
          "planificado", "no retestead*", "no repetid*", "no se repitió", "no se volvió a probar",
          "no volví a probar", "no reverificad*",
        ]
      ),
      (.expectedFailure, ["fallo esperado"]),
      (.flaky, ["inestable", "intermitente", "pasó al reintentar", "aprobado al reintentar"]),
      (
        .unreadable,
        [
          "parcial", "éxito parcial", "parcialmente", "en progreso", "en curso", "desconocido",
          "advertencia",
          "aprobado con condiciones",
        ]
      ),
    ],
    lone: [
      (.passed, ["responde", "pasa", "correctamente", "instalado", "instalada"]),
      (.failed, ["no pasa", "no correcto"]),
    ],
    negations: ["no", "nunca", "todavía no", "aún no"],
    hedges: [
      "probablemente", "parcialmente", "posiblemente", "casi", "debería", "debería estar", "podría",
      "quizás", "será", "sería",
    ],
    persisting: ["sigue", "todavía", "continúa"],
    expectations: ["esperado", "esperada", "conocido", "previsto"],
    zones: [
      (
        .actions,
        [
          "próximos pasos", "siguientes pasos", "recomendacion*", "recomendación", "plan de acción",
          "acciones requeridas", "acciones", "por hacer", "trabajo pendiente", "tareas pendientes",
          "sugerencias", "debemos probar", "mejoras futuras", "semana que viene", "próxima semana",
        ]
      ),
      (
        .ignored,
        [
          "lecciones aprendidas", "lo que aprendimos", "mensajes de error", "problemas corregidos",
          "errores corregidos",
          "problemas resueltos", "correcciones", "corregidos", "cambios realizados",
          "pasos para reproducir", "resultado esperado", "resultados esperados",
          "comportamiento esperado", "criterios de aceptación", "criterios de éxito", "logros",
          "fortalezas",
          "limitaciones conocidas", "evaluación general", "ronda anterior", "proyección",
          "estimación", "hallazgos menores", "deberían pasar", "debería pasar", "por verificar",
          "pruebas previstas", "por ejecutar", "por realizar",
        ]
      ),
      (.coverage, ["cobertura"]),
      (
        .failures,
        [
          "pruebas por corregir", "tests por corregir", "pruebas que requieren ajustes",
          "fallidos", "fallidas", "fallos", "fallas", "fallido", "no aprobad*", "errores conocidos",
          "problemas conocidos",
        ]
      ),
      (
        .skips,
        [
          "no verificad*", "sin verificar", "sin probar", "omitid*", "no probad*", "no ejecutad*",
          "pendientes", "saltad*", "no dio tiempo",
        ]
      ),
      (
        .flakes,
        ["inestables", "intermitentes", "superadas al reintentar", "aprobadas al reintentar"]
      ),
      (.passes, ["aprobad*", "exitos*", "superad*", "funcionando", "correctas"]),
      (.summary, ["resumen", "estadísticas", "métricas", "visión general"]),
      (.results, ["resultados", "resultado", "casos de prueba", "pruebas realizadas", "pruebas"]),
    ],
    asides: [
      "conclusión", "conclusiones", "entorno", "requisitos previos", "anexo", "ejemplo", "ejemplos",
      "introducción", "objetivo", "objetivos", "historial", "comparación", "configuración",
      "solución", "alcance", "metodología", "contexto", "notas", "comentarios",
      "contacto", "contactos",
    ],
    overall: [
      "resultados", "resultado", "resumen", "de", "los", "las", "del", "la", "el", "pruebas",
      "prueba",
      "informe", "ejecutivo", "general", "total", "estadísticas", "casos", "ejecución", "reporte",
    ],
    whole: [
      "suite completa", "todas las pruebas", "globales", "resultado global", "en total",
      "regresión completa", "tasa global", "tasa general",
    ],
    results: [
      "prueba*", "verificación*", "validación*", "resultado*", "aprobad*", "fallid*", "caso*",
      "escenario*", "validad*", "verificad*", "comprobad*",
    ],
    fields: [
      (.expected, ["esperado", "resultado esperado", "comportamiento esperado"]),
      (.procedure, ["pasos", "procedimiento", "precondiciones", "precondición", "responsable"]),
      (.rootCause, ["causa raíz", "causa"]),
      (.fix, ["solución", "solución propuesta", "corrección", "arreglo", "acción"]),
      (.impact, ["impacto", "consecuencia"]), (.errorMessage, ["mensaje de error"]),
      (
        .error,
        [
          "fallo", "mensaje", "problema", "motivo", "razón", "resultado obtenido", "resultado real",
          "obtenido",
        ]
      ),
      (.name, ["caso de prueba", "nombre de la prueba", "nombre"]),
      (.outcome, ["resultado de la prueba"]), (.status, ["resultado", "estado", "veredicto"]),
      (.duration, ["duración", "tiempo"]), (.priority, ["prioridad", "severidad", "gravedad"]),
      (.file, ["archivo", "fichero"]),
      (.note, ["nota", "notas", "observación", "observaciones", "comentario", "comentarios"]),
    ],
    headFields: [
      (
        .roundDuration,
        [
          "duración", "duracion", "duración total", "duracion total", "tiempo total",
          "tiempo de ejecución",
        ]
      ),
      (
        .date,
        [
          "fecha", "fecha de ejecución", "fecha de prueba", "generado", "ejecutado el",
          "realizado el", "fecha de inicio", "probado el", "fecha de las pruebas",
          "fecha de pruebas", "fecha de la prueba", "fecha del informe", "fecha del reporte",
          "fecha de realización", "última ejecución",
        ]
      ),
      (.time, ["hora"]), (.environment, ["entorno", "ambiente"]), (.tool, ["herramienta"]),
      (.round, ["ronda", "iteración", "ciclo"]),
    ],
    measures: [
      (
        .passed,
        [
          "aprobad*", "superad*", "pasados", "correctos", "exitoso*", "satisfactori*", "validados",
          "validadas",
          "aprobados", "aprobadas", "exitosos", "exitosas", "pasaron", "superadas", "superados",
          "correctas", "aprobado", "pasadas", "pasó", "exitoso", "exitosa", "correcto", "correcta",
          "en verde",
        ]
      ),
      (
        .failed,
        [
          "rechazados", "rechazadas", "falladas", "fallados", "con error", "con errores",
          "fallid*", "falló", "fallidos", "fallidas", "fallos", "fallaron", "fallas",
          "no aprobadas",
          "fallido",
        ]
      ),
      (
        .skipped,
        [
          "omitid*", "saltad*", "se omitió", "se omitieron", "omitió",
          "bloqueado", "bloqueados", "bloqueada", "bloqueadas", "no probad*", "no ejecutados",
          "sin ejecutar", "omitidos", "omitidas",
          "saltadas", "pendientes", "no ejecutadas",
        ]
      ),
      (.errors, ["errores"]),
    ],
    passing: ["aprueban", "pasan"],
    totals: [
      "total de pruebas", "pruebas ejecutadas", "ejecutadas", "total de casos", "número de pruebas",
      "casos ejecutados", "casos de prueba ejecutados", "total de casos ejecutados",
      "casos totales", "pruebas totales", "total de pruebas ejecutadas", "total de casos de prueba",
      "número de casos", "total general", "total casos", "total pruebas",
    ],
    tests: ["pruebas", "prueba", "casos", "casos de prueba"],
    others: [
      "errores", "problemas", "archivos", "módulos", "pasos", "páginas", "segundos", "minutos",
      "defectos",
    ],
    rates: ["tasa de éxito", "tasa de aprobación", "porcentaje de éxito", "tasa"],
    outOf: ["de"],
    all: ["todos los", "todas las", "todos", "todas"],
    reasons: [
      "porque", "por", "debido a", "a causa", "ya que", "cuando", "con", "sin", "tras",
      "después de", "en", "durante", "aunque", "a pesar", "desde",
    ],
    numbers: [
      [], ["dos"], ["tres"], ["cuatro"], ["cinco"], ["seis"], ["siete"], ["ocho"], ["nueve"],
      ["diez"], ["once"], ["doce"],
    ],
    about: ["aproximadamente", "cerca de", "alrededor de", "unos", "unas"],
    more: ["más", "otros", "otras", "adicionales"],
    columns: [
      (.expected, ["esperado*", "esperada*", "resultado esperado"]),
      (.status, ["estado", "resultado", "veredicto", "¿pasó?"]),
      (.duration, ["duración", "tiempo"]), (.rate, ["tasa", "cobertura", "porcentaje"]),
      (.message, ["causa", "motivo", "mensaje", "mensaje de error", "resultado obtenido"]),
      (
        .notes,
        [
          "notas", "descripción", "observaciones", "observación", "comentarios", "detalles",
          "detalle",
        ]
      ),
      (.expected, ["datos de prueba", "datos de entrada"]),
      (.person, ["firma", "tester", "probado por", "ejecutado por", "responsable"]),
      (.priority, ["prioridad"]), (.file, ["archivo"]), (.ordinal, ["número", "núm.", "n.º"]),
      (
        .name,
        [
          "prueba", "caso", "caso de prueba", "nombre", "funcionalidad", "componente", "escenario",
          "verificación",
        ]
      ),
      (.group, ["categoría"]),
    ],
    kinds: [
      (.module, ["módulo", "suite de pruebas", "clase", "archivo", "categoría"]),
      (.issue, ["incidencia", "problema", "defecto"]),
      (.test, ["prueba", "caso", "caso de prueba", "escenario"]),
      (
        .check,
        [
          "funcionalidad", "componente", "criterio", "verificación", "requisito", "métrica",
          "indicador", "etapa", "área",
        ]
      ),
    ],
    labels: ["caso", "prueba", "cp", "caso de prueba"],
    issues: ["incidencia", "problema", "defecto"],
    rounds: ["ronda", "iteración", "ciclo"],
    months: [
      ["ene"], [], [], ["abr"], [], [], [], ["ago"], [], [], [], ["dic"],
    ],
    units: [
      (0.001, ["milisegundos"]), (1, ["segundo", "segundos", "seg"]), (60, ["minuto", "minutos"]),
      (3600, ["hora", "horas"]),
    ],
    roles: spanishRoles.merging(spanishHeadRoles) { $0 + $1 }.merging(SentenceWords.spanish) {
      $0 + $1
    })
}

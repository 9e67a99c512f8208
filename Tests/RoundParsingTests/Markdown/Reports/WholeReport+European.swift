import RoundModel

/// Reports in languages of Europe other than English.
extension WholeReport {
  static let european = [mail, campaign, acceptance, regression, regressionBefore, prose]

  /// A weekly mail in Spanish, with items under items.
  private static let mail = WholeReport(
    file: "weekly-mail.es.md", date: "2025-04-04", environment: "preproducción",
    stated: Totals(total: 46, passed: 41, failed: 3, skipped: 2),
    tests: [
      "Pago con tarjeta guardada: passed",
      "Pago con transferencia: failed el IBAN se recorta a 20 caracteres",
      "Devolución parcial: passed",
      "Búsqueda con acentos: failed \"camión\" no devuelve ningún producto",
      "Filtro por precio: passed",
      "Orden por novedad: skipped falta el índice nuevo",
      "Portes a Canarias: failed cobra un 21 % de IVA en vez del 7 % de IGIC",
      "Etiqueta en PDF: passed",
      "Seguimiento por SMS: skipped sin crédito en la pasarela",
    ], actions: 2)

  /// A table in French, with rows that head those under them and with decimal commas.
  private static let campaign = WholeReport(
    file: "campaign-table.fr.md", title: "Compte rendu de recette – version 4.2", number: 2,
    date: "2025-06-17", seconds: 4320,
    stated: Totals(total: 5, passed: 3, failed: 1, skipped: 1),
    tests: [
      "Connexion par mot de passe: passed (3.2 s)",
      "Connexion par lien magique: failed (12.75 s) le lien expire au bout d'une minute",
      "Facture en deux devises: passed (8.4 s)",
      "Avoir partiel: not-run données absentes",
      "Relance automatique: passed (1204.5 s) lancée de nuit",
    ])

  /// A German record of acceptance, a section a case.
  private static let acceptance = WholeReport(
    file: "acceptance.de.md", title: "Abnahmeprotokoll Lagerverwaltung 2.8", number: 2,
    date: "2025-11-03", stated: Totals(total: 5, passed: 3, failed: 1, skipped: 1),
    tests: [
      "Wareneingang buchen: passed",
      "Umlagerung zwischen zwei Hallen: failed Der Zielplatz bleibt gesperrt",
      "Inventur mit Zählliste: passed Der Druck dauert 14 Minuten",
      "Etikettendruck: not-run Der Drucker ist nicht geliefert",
      "Rückstand nachliefern: passed",
    ])

  /// Two rounds in Portuguese, a column each, and a row of what passed.
  private static let regression = WholeReport(
    file: "two-rounds.pt.md", title: "Relatório de regressão – aplicativo de consultas",
    date: "2025-03-14", stated: Totals(total: 5, passed: 3),
    tests: [
      "Agendar consulta: passed corrigido no build 118", "Remarcar consulta: passed",
      "Cancelar com menos de 24 h: failed ainda cobra a taxa",
      "Lembrete por e-mail: failed mensagem sem o horário", "Exportar para o calendário: passed",
    ], actions: 2)

  private static let regressionBefore = WholeReport(
    file: "two-rounds.pt.md", round: 1,
    title: "Relatório de regressão – aplicativo de consultas", number: 1, date: "2025-03-13",
    stated: Totals(total: 4, passed: 2),
    tests: [
      "Agendar consulta: failed corrigido no build 118", "Remarcar consulta: passed",
      "Cancelar com menos de 24 h: failed ainda cobra a taxa",
      "Lembrete por e-mail: passed mensagem sem o horário", "Exportar para o calendário: not-run",
    ], actions: 2)

  /// Russian prose with lists, and the round before told in passing.
  private static let prose = WholeReport(
    file: "prose.ru.md", title: "Отчёт о прогоне № 7", number: 7, date: "2025-08-12",
    time: "21:40:00", seconds: 5100,
    stated: Totals(total: 121, passed: 112, failed: 6, skipped: 3),
    tests: [
      "Печать накладной на двух листах: failed второй лист пустой.",
      "Перенос остатков на новый год: failed деление на ноль.",
      "Вход по карте сотрудника: failed сервер не отвечает 30 секунд.",
      "Скидка на вторую покупку: failed считается дважды.",
      "Выгрузка в бухгалтерию: failed не закрывается файл.",
      "Поиск по артикулу: failed находит удалённые товары.",
      "Отправка факса: skipped", "Печать на матричном принтере: skipped",
      "Оплата через терминал: skipped",
    ], actions: 2)
}

import RoundModel

extension Lexicon {
  static let french = Lexicon(
    statuses: [
      (
        .passed,
        [
          "réussi", "réussie", "réussis", "réussies", "succès", "validé", "validée", "validés",
          "conforme", "fonctionne", "fonctionnel", "corrigé", "corrigée", "résolu", "résolue",
          "passé", "passée", "vérifié", "comme attendu", "aucune erreur", "vert",
          "correctement rejeté", "correctement rejetée", "rejeté correctement",
          "rejeté comme prévu", "aucun problème", "aucune anomalie", "rien à signaler", "reussi",
          "reussie", "reussis", "reussies", "succes",
        ]
      ),
      (
        .failed,
        [
          "échec partiel", "partiellement échoué",
          "échoué", "échouée", "échoués", "échec", "en échec", "non réussi", "non validé",
          "non conforme", "ne fonctionne pas", "non corrigé", "cassé", "erreur", "rouge", "échoue",
          "non résolu", "toujours en échec", "ne répond pas", "ne répond plus", "ne repond pas",
          "injoignable", "inaccessible", "ne marche pas", "défaillant", "défaillante", "en erreur",
          "echec", "echoue", "echouee", "echoué", "echouée",
        ]
      ),
      (.timedOut, ["délai dépassé", "délai expiré"]), (.crashed, ["planté", "plantage"]),
      (.interrupted, ["interrompu", "annulé"]),
      (.skipped, ["ignoré", "ignorée", "ignorés", "sauté", "désactivé"]),
      (
        .notRun,
        [
          "non testé", "non testée", "non exécuté", "non exécutée", "en attente", "bloqué",
          "non vérifié", "non vérifiée", "pas revérifié", "non revérifié", "pas retesté",
          "non retesté", "pas retestée",
          "à faire", "sans objet", "à tester", "non testable", "pas testable", "non applicable",
          "prévu", "pas testé",
          "pas encore testé", "pas retesté*", "non retesté*", "pas revérifié*", "non revérifié*",
          "pas rejoué*", "non rejoué*",
        ]
      ),
      (.expectedFailure, ["échec attendu"]),
      (
        .flaky, ["instable", "intermittent", "réussi au second essai", "réussi après nouvel essai"]
      ),
      (
        .unreadable,
        [
          "partiel", "partielle", "partiellement", "en cours", "inconnu", "avertissement", "mitigé",
          "réussi avec réserves", "sous réserve",
        ]
      ),
    ],
    lone: [
      (.passed, ["répond", "joignable", "installé", "installée", "ras", "r.a.s", "nickel"]),
      (.failed, ["incorrecte"]),
    ],
    negations: ["non", "pas", "jamais", "pas encore"],
    hedges: [
      "probablement", "partiellement", "peut-être", "presque", "devrait", "devrait être",
      "pourrait", "sera", "serait", "sans doute",
    ],
    persisting: ["toujours", "encore"],
    expectations: ["attendu", "attendue", "connu", "connue", "prévu"],
    zones: [
      (
        .actions,
        [
          "prochaines étapes", "prochaine étape", "étapes suivantes", "recommandation*",
          "plan d'action", "actions requises", "actions à mener", "à faire", "travaux restants",
          "suggestion*", "devons tester", "améliorations futures", "semaine prochaine",
        ]
      ),
      (
        .ignored,
        [
          "enseignements", "leçons apprises", "ce que nous avons appris", "messages d'erreur",
          "problèmes corrigés",
          "problèmes résolus", "bugs corrigés", "corrections", "modifications", "changements",
          "étapes de reproduction", "résultat attendu", "résultats attendus",
          "comportement attendu", "critères d'acceptation", "critères de succès", "réalisations",
          "points forts",
          "points faibles", "limitations connues", "évaluation globale", "tour précédent",
          "exécution précédente", "projection", "estimation", "devrait réussir",
          "devraient réussir", "à vérifier", "tests prévus", "à effectuer", "à réaliser",
          "à exécuter", "observations détaillées",
        ]
      ),
      (.coverage, ["couverture"]),
      (
        .failures,
        [
          "tests à corriger", "tests à ajuster", "échecs", "échoués", "échouées", "échec",
          "en échec", "erreurs", "problèmes connus",
        ]
      ),
      (
        .skips,
        [
          "non vérifié*", "ignorés", "ignorées", "non testé*", "non exécuté*", "en attente",
          "sautés", "pas testé*", "pas eu le temps",
        ]
      ),
      (
        .flakes,
        [
          "instables", "intermittents", "réussis au second essai",
          "réussis après nouvel essai",
        ]
      ),
      (.passes, ["réussi*", "validé*", "fonctionnel*", "succès"]),
      (.summary, ["résumé", "synthèse", "statistiques", "métriques", "vue d'ensemble", "bilan"]),
      (.results, ["résultats", "résultat", "tests effectués", "cas de test", "tests"]),
    ],
    asides: [
      "conclusion", "environnement", "prérequis", "annexe", "exemple", "exemples", "introduction",
      "objectif", "objectifs", "historique", "comparaison", "configuration", "solution",
      "périmètre",
      "contexte", "démonstration", "méthodologie", "remarques", "commentaires",
      "contact", "contacts",
    ],
    overall: [
      "résultats", "résultat", "résumé", "synthèse", "des", "de", "les", "du", "la", "le",
      "rapport",
      "tests", "test", "essais", "exécutif", "global", "bilan", "cas", "statistiques", "général",
      "détaillés", "effectués", "vue d'ensemble",
    ],
    whole: [
      "suite complète", "ensemble des tests", "globales", "globaux", "au total", "total général",
      "régression complète", "taux global",
    ],
    results: [
      "essai*", "résultat*", "vérification*", "validation*", "validé*", "vérifié*", "recette",
      "cas de test",
      "réussi*", "échec*", "échoué*", "scénario*",
    ],
    fields: [
      (.expected, ["attendu", "résultat attendu", "comportement attendu"]),
      (
        .procedure,
        ["étapes", "mode opératoire", "déroulement", "préconditions", "prérequis", "testeur"]
      ),
      (.rootCause, ["cause racine", "cause première", "cause"]),
      (.fix, ["correctif", "correction", "solution", "solution proposée", "action"]),
      (.impact, ["conséquence", "incidence"]),
      (.errorMessage, ["message d'erreur"]),
      (
        .error,
        ["erreur", "problème", "raison", "motif", "résultat obtenu", "obtenu", "constaté", "écart"]
      ),
      (.name, ["cas de test", "nom du test", "nom"]),
      (.outcome, ["résultat du test"]), (.status, ["statut", "résultat", "état", "verdict"]),
      (.duration, ["durée", "temps"]), (.priority, ["priorité", "gravité"]),
      (.file, ["fichier"]), (.note, ["remarque", "remarques", "commentaire", "observation"]),
    ],
    headFields: [
      (.roundDuration, ["durée", "durée totale", "temps d'exécution", "durée d'exécution"]),
      (
        .date,
        [
          "date des tests", "date du test", "date de la campagne", "généré le", "exécuté le",
          "date d'exécution", "date d\u{2019}exécution", "réalisé le", "réalisée le", "réalisés le",
          "effectué le", "effectués le", "testé le", "date de début", "date de réalisation",
          "date du rapport", "date de test", "date de la recette", "date de validation",
          "dernière exécution",
        ]
      ),
      (.time, ["heure"]), (.environment, ["environnement"]), (.tool, ["outil"]),
      (.round, ["tour", "itération", "campagne"]),
    ],
    measures: [
      (
        .passed,
        [
          "réussis", "réussi", "réussie", "réussies", "passé", "passés", "passées", "succès",
          "validés", "ont réussi", "conformes", "conforme", "passent", "réussissent", "réussite",
          "au vert", "verts",
        ]
      ),
      (
        .failed,
        [
          "échoués", "échouées", "échecs", "non réussis", "non réussies", "ko", "échec", "échoué",
          "en échec", "non conforme*", "echecs", "en erreur",
        ]
      ),
      (
        .skipped,
        [
          "bloqué*", "non testé*", "pas été joué*", "pas été exécuté*", "pas été testé*",
          "en attente", "non joués", "ignorés", "ignorées", "ignoré", "ignorée",
          "sautés", "non exécutés",
        ]
      ),
      (.errors, ["erreurs"]),
    ],
    passing: ["passent", "réussissent"],
    totals: [
      "total de tests", "nombre de tests", "tests exécutés", "exécutés", "au total",
      "nombre total de tests", "nombre total", "total des tests", "tests au total",
      "nombre de cas", "nombre de cas de test", "tests joués", "total général",
      "nombre total de cas", "cas de test",
    ],
    tests: ["essais", "cas de test", "cas"],
    others: [
      "erreurs", "problèmes", "fichiers", "modules", "étapes", "pages", "secondes", "minutes",
      "cycles", "lectures", "vérifications", "attestations",
    ],
    rates: ["taux de réussite", "taux de succès", "taux"],
    outOf: ["sur"],
    all: ["tous les", "toutes les", "tous", "toutes", "l'ensemble des"],
    reasons: [
      "parce que", "car", "à cause", "en raison", "faute de", "quand", "lorsque", "avec", "sans",
      "après", "sur", "dans", "pendant", "malgré", "par manque", "depuis",
    ],
    numbers: [
      [], ["deux"], ["trois"], ["quatre"], ["cinq"], ["six"], ["sept"], ["huit"], ["neuf"], ["dix"],
      ["onze"], ["douze"],
    ],
    about: ["environ", "près de", "à peu près"],
    more: ["autres", "de plus", "supplémentaires"],
    columns: [
      (.expected, ["attendu*", "résultat attendu"]),
      (.status, ["statut", "résultat", "état", "verdict"]),
      (.duration, ["durée", "temps"]), (.rate, ["taux", "couverture", "pourcentage"]),
      (
        .message,
        [
          "erreur", "raison", "motif", "message d'erreur", "résultat obtenu", "résultat réel",
          "résultat observé",
        ]
      ),
      (
        .notes,
        [
          "remarque", "remarques", "commentaire", "commentaires", "détail", "détails",
          "observations",
          "observation",
        ]
      ),
      (.expected, ["données de test", "jeu de données"]),
      (.person, ["testeur", "testé par", "exécuté par", "responsable"]),
      (.priority, ["priorité"]), (.file, ["fichier"]), (.ordinal, ["numéro", "réf", "réf."]),
      (
        .name,
        [
          "cas", "cas de test", "nom du test", "nom", "fonctionnalité", "composant", "scénario",
          "vérification",
        ]
      ),
      (.group, ["catégorie"]),
    ],
    kinds: [
      (.module, ["module", "suite de tests", "classe", "fichier", "catégorie"]),
      (.issue, ["anomalie", "problème"]), (.test, ["cas de test", "cas", "nom du test", "essai"]),
      (
        .check,
        ["fonctionnalité", "composant", "critère", "vérification", "exigence", "domaine"]
      ),
    ],
    labels: ["cas", "cas de test", "essai"],
    issues: ["anomalie", "problème", "défaut"],
    rounds: ["tour", "itération", "campagne"],
    months: [
      ["janv"], ["fév", "févr"], ["mars"], ["avr"], ["mai"], ["juin"], ["juil"], ["aoû"], ["sept"],
      [],
      [], ["déc"],
    ],
    units: [
      (0.001, ["millisecondes"]), (1, ["seconde", "secondes"]), (60, ["minutes"]),
      (3600, ["heure", "heures"]),
    ],
    roles: frenchRoles.merging(frenchHeadRoles) { $0 + $1 }.merging(SentenceWords.french) {
      $0 + $1
    })
}

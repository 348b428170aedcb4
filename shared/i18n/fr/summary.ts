import type { enSummarySentences } from '../en/summary'
import type { TranslatedSentences } from '../translator'

/** The same in French. */
export const frSummarySentences: TranslatedSentences<typeof enSummarySentences> = {
  'summary.subject': 'Participation au jour {number} : {clinic}',
  'summary.heading': 'Participation au jour {number}',
  'summary.registered': 'Inscriptions',
  'summary.joinClicked': 'Ont cliqué sur le lien de connexion',
  'summary.joined': 'Ont rejoint la réunion',
  'summary.present': 'Sur place',
  'summary.attended': 'Ont suivi la journée',
  'summary.unmatchedPeople': 'Personnes sans inscription correspondante',
  'summary.meaning.registered':
    'Personnes dont l’inscription est confirmée, y compris celles dont les données personnelles ont été effacées depuis.',
  'summary.meaning.joinClicked':
    'Personnes inscrites qui ont ouvert leur lien de connexion personnel, de 30 minutes avant la journée jusqu’à sa fin.',
  'summary.meaning.joined':
    'Personnes inscrites présentes dans la réunion au moins une minute entière pendant les heures de la journée, ou enregistrées comme présentes par l’équipe.',
  'summary.meaning.present': 'Personnes inscrites enregistrées comme présentes sur place.',
  'summary.meaning.attended':
    'Personnes inscrites présentes pendant la part des heures de la journée que l’atelier exige (la moitié, sauf autre réglage), ou enregistrées comme présentes par l’équipe.',
  'summary.meaning.attendedAtVenue':
    'Les mêmes personnes : toute personne enregistrée comme présente est réputée avoir suivi la journée.',
  'summary.meaning.unmatchedPeople':
    'Noms affichés dans la réunion qui ne correspondent encore à aucune personne inscrite. Ils ne figurent dans aucun autre nombre.',
  'summary.definition': '{label} : {meaning}',
  'summary.allMatched': 'Chaque personne est rattachée à une inscription.',
  'summary.unmatched':
    'Sans inscription correspondante : {people, plural, one {une personne} other {# personnes}} ({rows, plural, one {une ligne} other {# lignes}}).',
  'summary.excluded':
    '{count, plural, one {Un hôte, interprète ou robot a été exclu.} other {# hôtes, interprètes et robots ont été exclus.}}',
  'summary.ignored':
    '{count, plural, one {Une entrée qui ne correspond à aucune participation a été ignorée.} other {# entrées qui ne correspondent à aucune participation ont été ignorées.}}',
  'summary.venueOnly':
    'Seules les personnes enregistrées comme présentes sur place sont comptées : Zoom n’a rien envoyé pour cette journée.',
  'summary.onlineOnly': 'Les données de Zoom ne portent que sur les personnes connectées en ligne.',
  'summary.skippedRows':
    '{count, plural, one {Une ligne du rapport, illisible, a été laissée de côté.} other {# lignes du rapport, illisibles, ont été laissées de côté.}}',
  'summary.correctedSubject': 'Participation au jour {number}, chiffres corrigés : {clinic}',
  'summary.correctedHeading': 'Participation au jour {number} : chiffres corrigés',
  'summary.replaces': 'Un rapport corrigé a été importé. Ce bilan remplace celui du {moment}.',
  'summary.change': '{label} : {before} auparavant, {after} maintenant.',
  'noData.subject': 'Aucune donnée de participation au jour {number} : {clinic}',
  'noData.heading': 'Aucune donnée de participation au jour {number}',
  'noData.text':
    'Zoom n’a rien envoyé pour cette journée ; la participation n’est donc pas connue. Cela arrive lorsque la réunion s’est tenue sous un autre numéro de réunion ou dans un autre compte Zoom.',
  'noData.textHybrid':
    'Zoom n’a rien envoyé pour cette journée et aucune présence sur place n’a été enregistrée ; la participation n’est donc pas connue.',
  'noData.textInPerson':
    'La participation à cette journée n’a pas été enregistrée ; elle n’est donc pas connue.',
  'noData.howTo':
    'Connectez-vous à Zoom avec le compte qui a organisé la réunion, ouvrez Rapports, Utilisation, cliquez sur le nombre de participants et exportez la liste avec les données de la réunion. Importez ce fichier : nous enverrons le bilan par courriel dès qu’il sera établi.',
  'noData.button': 'Importer le rapport de Zoom',
  'summary.dataTime': 'Données relevées le {moment}.',
  'summary.attendedExplained':
    'Une personne a suivi la journée si elle y a été présente au moins {minutes, plural, one {une minute} other {# minutes}}.',
  'summary.comparison': 'Comparaison',
  'summary.averageColumn': 'Moyenne d’ateliers comparables',
  'summary.comparable':
    'Ateliers dans la moyenne : {number}. Ils avaient le même format et ont commencé dans les deux ans précédant celui-ci.',
  'summary.tooFewComparable':
    'Il n’y a pas encore de moyenne d’ateliers comparables : trop peu d’ateliers de même format, tenus par d’autres organisateurs, ont commencé dans les deux ans précédant celui-ci.',
  'summary.overTime': 'Participants au fil du temps ({zone})',
  'summary.overTimeExplained':
    'Tous les participants, inscrits ou non, sans les hôtes, les interprètes et les robots.',
  'summary.sessions': 'Personnes à chaque séance',
  'summary.sessionsExplained':
    'Personnes inscrites présentes à la réunion pendant au moins une minute entière de la séance.',
  'summary.missing': 'Institutions invitées et absentes',
  'summary.bySector': 'Par secteur',
  'summary.byOrganisation': 'Par organisation',
  'summary.byCountry': 'Par pays',
  'summary.moreGroups': '{count, plural, one {Un autre} other {# autres}}',
  'summary.group': 'Groupe',
  'summary.notStated': 'Non précisé',
  'summary.button': 'Voir la participation à cette journée',
  'summary.reason':
    'Vous recevez ce courriel parce que l’adresse {email} reçoit les chiffres de participation de cet atelier.',
}

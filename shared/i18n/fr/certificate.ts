/** The sentences of certificates and of the page that checks them, in French. */
export const frCertificateSentences = {
  heading: 'Attestation de participation',
  certifies: 'Il est attesté que',
  attended: 'a suivi l’atelier',
  time: 'durée de participation : {duration}',
  number: 'Numéro de l’attestation : {number}',
  issuedOn: 'Délivrée le {date}',
  checkAt: 'Cette attestation peut être vérifiée à l’adresse {url}',
  itu: 'Union internationale des télécommunications',
  'rule.each-day':
    '{days, plural, one {Les personnes qui suivent l’atelier} other {Les personnes qui suivent toutes les journées}} reçoivent une attestation de participation.',
  'rule.any-day':
    '{days, plural, one {Les personnes qui suivent l’atelier} other {Les personnes qui suivent au moins une journée}} reçoivent une attestation de participation.',
  'rule.hours':
    'Les personnes qui suivent au moins {percent} % des heures reçoivent une attestation de participation.',
  'page.title': 'Vérification d’une attestation',
  'page.valid': 'Cette attestation est valable',
  'page.revoked': 'Cette attestation n’est plus valable',
  'page.revokedText': 'Elle a été révoquée le {date}.',
  'page.issuedTo': 'Délivrée à',
  'page.clinic': 'Atelier',
  'page.dates': 'Dates',
  'page.missing': 'Aucune attestation ne porte ce numéro',
  'page.missingText': 'Veuillez comparer ce numéro avec celui qui figure sur l’attestation.',
  'personal.heading': 'Votre attestation de participation',
  'personal.download': 'Télécharger l’attestation (PDF)',
  'badge.download': 'Télécharger l’Open Badge (fichier signé)',
}

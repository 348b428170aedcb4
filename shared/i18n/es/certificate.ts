/** The sentences of certificates and of the page that checks them, in Spanish. */
export const esCertificateSentences = {
  heading: 'Certificado de asistencia',
  certifies: 'Se certifica que',
  attended: 'asistió al taller',
  time: 'tiempo de asistencia: {duration}',
  number: 'Número del certificado: {number}',
  issuedOn: 'Expedido el {date}',
  checkAt: 'Cualquier persona puede comprobar este certificado en {url}',
  itu: 'Unión Internacional de Telecomunicaciones',
  'rule.each-day':
    '{days, plural, one {Quienes asistan al taller} other {Quienes asistan todos los días}} recibirán un certificado de asistencia.',
  'rule.any-day':
    '{days, plural, one {Quienes asistan al taller} other {Quienes asistan al menos un día}} recibirán un certificado de asistencia.',
  'rule.hours':
    'Quienes asistan al menos al {percent} % de las horas recibirán un certificado de asistencia.',
  'page.title': 'Comprobación de un certificado',
  'page.valid': 'Este certificado es válido',
  'page.revoked': 'Este certificado ya no es válido',
  'page.revokedText': 'Fue revocado el {date}.',
  'page.issuedTo': 'Expedido a nombre de',
  'page.clinic': 'Taller',
  'page.dates': 'Fechas',
  'page.missing': 'No hay ningún certificado con este número',
  'page.missingText': 'Compare el número con el que figura en el certificado.',
  'personal.heading': 'Su certificado de asistencia',
  'personal.download': 'Descargar el certificado (PDF)',
  'badge.download': 'Descargar la insignia Open Badge (archivo firmado)',
}

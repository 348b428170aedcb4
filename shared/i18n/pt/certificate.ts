/** The sentences of certificates and of the page that checks them, in Portuguese. */
export const ptCertificateSentences = {
  heading: 'Certificado de participação',
  certifies: 'Certifica-se que',
  attended: 'participou na oficina',
  time: 'tempo de participação: {duration}',
  number: 'Número do certificado: {number}',
  issuedOn: 'Emitido em {date}',
  checkAt: 'Qualquer pessoa pode verificar este certificado em {url}',
  itu: 'União Internacional das Telecomunicações',
  'rule.each-day':
    '{days, plural, one {Quem participar na oficina} other {Quem participar em todos os dias}} recebe um certificado de participação.',
  'rule.any-day':
    '{days, plural, one {Quem participar na oficina} other {Quem participar em pelo menos um dia}} recebe um certificado de participação.',
  'rule.hours': 'Quem participar em pelo menos {percent}% das horas recebe um certificado de participação.',
  'page.title': 'Verificação de um certificado',
  'page.valid': 'Este certificado é válido',
  'page.revoked': 'Este certificado já não é válido',
  'page.revokedText': 'Foi revogado em {date}.',
  'page.issuedTo': 'Emitido em nome de',
  'page.clinic': 'Oficina',
  'page.dates': 'Datas',
  'page.missing': 'Não existe nenhum certificado com este número',
  'page.missingText': 'Compare o número com o que consta do certificado.',
  'personal.heading': 'O seu certificado de participação',
  'personal.download': 'Descarregar o certificado (PDF)',
  'badge.download': 'Descarregar o Open Badge (ficheiro assinado)',
}

/** The sentences of certificates and of the page that checks them, in Russian. */
export const ruCertificateSentences = {
  heading: 'Сертификат об участии',
  certifies: 'Настоящим подтверждается участие',
  attended: 'в практикуме',
  time: 'продолжительность участия: {duration}',
  number: 'Номер сертификата: {number}',
  issuedOn: 'Дата выдачи: {date}',
  checkAt: 'Проверить этот сертификат можно по адресу {url}',
  itu: 'Международный союз электросвязи',
  'rule.each-day':
    '{days, plural, one {Все участники практикума получат} other {Все, кто участвует в практикуме каждый день, получат}} сертификат об участии.',
  'rule.any-day':
    '{days, plural, one {Все участники практикума получат} other {Все, кто участвует в практикуме хотя бы один день, получат}} сертификат об участии.',
  'rule.hours':
    'Все, кто участвует в практикуме не менее {percent} % времени, получат сертификат об участии.',
  'page.title': 'Проверка сертификата',
  'page.valid': 'Этот сертификат действителен',
  'page.revoked': 'Этот сертификат больше не действителен',
  'page.revokedText': 'Дата отзыва: {date}.',
  'page.issuedTo': 'Выдан на имя',
  'page.clinic': 'Практикум',
  'page.dates': 'Даты',
  'page.missing': 'Сертификата с таким номером нет',
  'page.missingText': 'Сравните номер с тем, который указан на сертификате.',
  'personal.heading': 'Ваш сертификат об участии',
  'personal.download': 'Скачать сертификат (PDF)',
  'badge.download': 'Скачать Open Badge (подписанный файл)',
}

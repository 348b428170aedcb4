import type { enMailSentences } from '../en/mail'
import type { TranslatedSentences } from '../translator'
import { ruInvitationSentences } from './invitation'
import { ruSummarySentences } from './summary'

/** Every sentence of the mails in Russian. */
export const ruMailSentences: TranslatedSentences<typeof enMailSentences> = {
  brand: 'Практикумы по безопасности ЦФУ',
  sender: 'Международный союз электросвязи',
  greeting: 'Здравствуйте, {name}!',
  'greeting.withoutName': 'Здравствуйте!',
  day: 'День {number}',
  readerTime: 'По вашему времени:',
  labelAndValue: '{label}: {value}',
  programme: 'Программа дня {number}',
  moreProgramme:
    '{count, plural, one {Ещё # пункт} few {Ещё # пункта} many {Ещё # пунктов} other {Ещё # пункта}} на странице практикума.',
  personalPage: 'Ваша личная страница',
  clinicPage: 'Страница практикума',

  'confirmation.subject': 'Регистрация подтверждена: {clinic}, {dates}',
  'confirmation.heading': 'Ваша регистрация подтверждена',
  'confirmation.intro': 'Ваша регистрация подтверждена: {clinic}.',
  'confirmation.days': '{count, plural, one {Дата и время} other {Даты и время}}',
  'confirmation.joinLinkLater': 'За час до начала каждого дня мы пришлём вам личную ссылку для подключения.',
  'confirmation.joinLinkAgain':
    'Мы снова пришлём вам ссылку для подключения за час до начала каждого из остальных дней.',
  'confirmation.calendar':
    'Приложенный файл добавит в ваш календарь {count, plural, =1 {этот день} =2 {оба дня} one {# день} few {# дня} many {# дней} other {# дня}}.',

  'confirmation.chosenDays': 'Это выбранные вами дни. Остальные удаляются из вашего календаря.',

  'waitlisted.subject': 'Вы в листе ожидания: {clinic}, {dates}',
  'waitlisted.heading': 'Вы в листе ожидания',
  'waitlisted.intro': 'Сейчас все места заняты: {clinic}. Вы внесены в лист ожидания.',
  'waitlisted.place':
    'При отправке этого письма ваш номер в листе ожидания: {place}. Текущий номер указан на вашей личной странице.',
  'waitlisted.next':
    'Освободившиеся места предлагаются в порядке очереди. Когда подойдёт ваша очередь, мы сообщим по электронной почте, до какого времени место остаётся за вами.',
  'waitlisted.leave':
    'Если вы больше не планируете участвовать, выйдите из листа ожидания на своей личной странице.',

  'waitlisted.approved': 'Организаторы приняли вашу регистрацию.',

  'pending.subject': 'Регистрация получена: {clinic}, {dates}',
  'pending.heading': 'Мы получили вашу регистрацию',
  'pending.intro': 'Мы получили вашу регистрацию: {clinic}. Организаторы рассматривают каждую регистрацию.',
  'pending.next':
    'Мы сообщим вам решение по электронной почте. До этого ничего делать не нужно. Место за вами пока не закреплено.',
  'pending.leave': 'Если вы больше не планируете участвовать, отмените регистрацию на своей личной странице.',

  'rejected.subject': 'О вашей регистрации: {clinic}',
  'rejected.heading': 'Мы не можем предложить вам место',
  'rejected.intro':
    'Благодарим за интерес: {clinic}. К сожалению, организаторы не могут предложить вам место.',
  'rejected.thanks':
    'Надеемся увидеть вас на другом практикуме. Предстоящие практикумы объявляются на наших открытых страницах.',

  'seat-offered.subject': 'Для вас есть место: {clinic}',
  'seat-offered.heading': 'Для вас есть место',
  'seat-offered.intro': 'Освободилось место: {clinic}. Подошла ваша очередь в листе ожидания.',
  'seat-offered.until': 'Оно остаётся за вами до этого времени: {moment}.',
  'seat-offered.button': 'Принять место',
  'seat-offered.otherwise':
    'Если мы не получим ответа до этого времени, место будет предложено следующему в очереди. Если вы не сможете участвовать, откажитесь от места на той же странице.',

  'joinSection.heading': 'Ваша ссылка для подключения',
  'joinSection.soon': 'Начало дня {number}: {clock}. Подключиться можно за 30 минут до начала.',
  'joinSection.running': 'День {number} уже идёт, начало было в {clock}.',
  'joinSection.button': 'Подключиться к практикуму',
  'joinSection.personal': 'Это личная ссылка. Пожалуйста, не передавайте её другим.',

  'reminder-week.subject': 'Напоминание: {clinic}, начало {date}',
  'reminder-week.heading': 'Скоро начнётся практикум',
  'reminder-week.intro': '{clinic}: начало {date}. Будем рады видеть вас.',

  'reminder-day.subject': 'День {number}, {date}: {clinic}',
  'reminder-day.heading': 'Скоро день {number}',
  'reminder-day.intro': 'Приближается день {number}: {clinic}.',
  'reminder-day.joinLinkLater': 'За час до начала мы пришлём вам личную ссылку для подключения.',

  'join-link.subject': 'Ваша ссылка для подключения: день {number}, начало в {clock}, {clinic}',
  'join-link.heading': 'Ваша ссылка для подключения, день {number}',
  'join-link.intro': 'Скоро начнётся день {number}: {clinic}.',

  'address-check.intro': 'Этот адрес указан при регистрации: {clinic}.',
  'address-check.next':
    'Подтвердите его на странице, которую открывает кнопка: только после этого регистрация будет принята и придут остальные письма. До этого место не сохраняется.',
  'address-confirmation.subject': 'Подтвердите адрес электронной почты: {clinic}',
  'address-confirmation.heading': 'Подтвердите адрес электронной почты',
  'address-confirmation.intro': 'Этот адрес был указан как новый адрес участника: {clinic}.',
  'address-confirmation.button': 'Подтвердить этот адрес',
  'address-confirmation.until': 'Ссылка действует до этого времени: {moment}.',
  'address-confirmation.otherwise':
    'Если это были не вы, просто не отвечайте на это письмо. Больше на этот адрес ничего отправлено не будет.',
  'address-changed.subject': 'Ваш адрес электронной почты изменён: {clinic}',
  'address-changed.heading': 'Ваш адрес электронной почты изменён',
  'address-changed.intro':
    'Для вашей регистрации теперь используется другой адрес, который вы указали на личной странице: {clinic}. Письма о ней больше не приходят на этот адрес.',

  'thank-you.joined.subject': 'Благодарим за участие: {clinic}',
  'thank-you.joined.heading': 'Благодарим за участие',
  'thank-you.joined.intro': 'Благодарим за участие: {clinic}.',
  'thank-you.absent.subject': 'Нам вас не хватало: {clinic}',
  'thank-you.absent.heading': 'Нам вас не хватало',
  'thank-you.absent.intro': 'Практикум завершён: {clinic}. По нашим данным, вы не участвовали.',
  'thank-you.absent.mistaken':
    'Если вы участвовали, ответьте на это письмо, чтобы организаторы проверили список участников.',
  'thank-you.unknown.subject': 'Практикум завершён: {clinic}',
  'thank-you.unknown.heading': 'Практикум завершён',
  'thank-you.unknown.intro': 'Практикум завершён: {clinic}. Благодарим за интерес.',
  'thank-you.certificate': 'Вам выдан сертификат об участии.',
  'thank-you.certificateButton': 'Скачать свой сертификат',
  'thank-you.materials': 'Материалы практикума:',
  'gaps.request':
    'В последний день мы покажем, в какой мере организации выполняют рекомендации МСЭ по безопасности. Ответьте, пожалуйста, до этого за свою.',
  'gaps.button': 'Ответить за мою организацию',
  'thank-you.survey': 'Расскажите, пожалуйста, что вы думаете о практикуме. Ответы анонимны.',
  'thank-you.surveyButton': 'Ответить на вопросы',

  'place-changed.subject.online': 'Теперь онлайн: {clinic}',
  'place-changed.subject.hybrid': 'Теперь очно и онлайн: {clinic}',
  'place-changed.subject.in-person': 'Новое место проведения: {clinic}',
  'place-changed.heading.online': 'Практикум пройдёт онлайн',
  'place-changed.heading.hybrid': 'Практикум пройдёт очно и онлайн',
  'place-changed.heading.in-person': 'Практикум пройдёт очно',
  'place-changed.intro.online': 'Практикум пройдёт онлайн: {clinic}.',
  'place-changed.intro.hybrid': 'Практикум пройдёт очно, по указанному ниже адресу, и онлайн: {clinic}.',
  'place-changed.intro.in-person': 'Практикум пройдёт очно, по указанному ниже адресу: {clinic}.',
  'place-changed.replaces':
    'Это письмо заменяет то, что в предыдущих письмах говорилось о порядке участия. Даты и время не меняются, ваша регистрация остаётся в силе.',
  'place-changed.calendar': 'Приложенный файл обновит записи в вашем календаре.',
  'moved.subject': 'День {number} перенесён ({date}): {clinic}',
  'moved.heading': 'День {number} перенесён',
  'moved.intro': 'День {number} перенесён: {clinic}. Ваша регистрация остаётся в силе.',
  'moved.before': 'Прежние дата и время',
  'moved.now': 'Новые дата и время',
  'moved.calendar': 'Приложенный файл обновит запись в вашем календаре.',

  'cancelled.subject': 'Отменён: {clinic}',
  'cancelled.heading': 'Практикум отменён',
  'cancelled.intro': 'К сожалению, практикум отменён: {clinic}.',
  'cancelled.days': '{count, plural, one {Отменённый день} other {Отменённые дни}}',
  'cancelled.calendar':
    'Приложенный файл удалит {count, plural, one {запись} other {записи}} из вашего календаря.',

  'withdrawn.subject': 'Регистрация отменена: {clinic}',
  'withdrawn.heading': 'Ваша регистрация отменена',
  'withdrawn.intro': 'Ваша регистрация отменена: {clinic}.',
  'withdrawn.days': '{count, plural, one {День вашей регистрации} other {Дни вашей регистрации}}',
  'withdrawn.again': 'Если планы изменятся, вы можете снова зарегистрироваться на странице практикума.',

  'left-waiting-list.subject': 'Вы вышли из листа ожидания: {clinic}',
  'left-waiting-list.heading': 'Вы вышли из листа ожидания',
  'left-waiting-list.intro': 'Вас больше нет в листе ожидания: {clinic}.',

  'offer-lapsed.subject': 'Срок предложенного места истёк: {clinic}',
  'offer-lapsed.heading': 'Срок предложенного места истёк',
  'offer-lapsed.intro': 'Место не было принято вовремя и предлагается следующему в листе ожидания: {clinic}.',
  'offer-lapsed.again': 'Если вы всё ещё хотите участвовать, зарегистрируйтесь снова на странице практикума.',

  'unreached.subject': 'Место за вами больше не закреплено: {clinic}',
  'unreached.heading': 'Место за вами больше не закреплено',
  'unreached.intro':
    'Мы не получили подтверждения, что наши письма доходят до вас, а места ждут другие люди. Поэтому ваша регистрация отменена: {clinic}.',

  'request-withdrawn.subject': 'Регистрация отменена: {clinic}',
  'request-withdrawn.heading': 'Ваша регистрация отменена',
  'request-withdrawn.intro': 'Ваша регистрация отменена: {clinic}. Организаторы не будут её рассматривать.',

  'copy.unchanged':
    'Это письмо запросили ещё раз, или форма регистрации была отправлена повторно. Регистрация уже была, поэтому ничего не изменилось.',
  'copy.stored': 'Сохранены следующие данные:',
  'copy.name': 'Имя',
  'copy.organisation': 'Организация',
  'copy.jobTitle': 'Должность',
  'copy.sector': 'Сектор',
  'copy.country': 'Страна',
  'copy.timeZone': 'Часовой пояс',
  'copy.language': 'Язык писем',
  'copy.gender': 'Пол',
  'copy.change': 'Изменить их можно на вашей личной странице.',

  'footer.withdraw': 'Если вы не сможете участвовать, отмените регистрацию на своей личной странице.',
  'footer.reply': 'Есть вопросы? Ответьте на это письмо: ответ получат организаторы.',
  'footer.reason': 'Вы получили это письмо, потому что адрес {email} был зарегистрирован на этот практикум.',

  'calendar.summary': '{days, plural, one {{clinic}} other {{clinic}, день {number}}}',
  'calendar.in-person': 'Очно',
  'calendar.hybrid': '{venue}; онлайн: {page}',
  'calendar.description': 'Ваша личная страница со ссылкой для подключения: {page}',
  'calendar.descriptionInPerson': 'Ваша личная страница: {page}',
  'calendar.alarm': '{clinic}: начало через час',
  'venue.title': 'Место проведения',
  'venue.unknown': 'Место проведения ещё не объявлено. Оно появится на странице практикума.',
  'venue.map': 'Карта',

  ...ruInvitationSentences,
  ...ruSummarySentences,
}

import type { enSummarySentences } from '../en/summary'
import type { TranslatedSentences } from '../translator'

/** The same in Russian. */
export const ruSummarySentences: TranslatedSentences<typeof enSummarySentences> = {
  'summary.subject': 'Участие, день {number}: {clinic}',
  'summary.heading': 'Участие, день {number}',
  'summary.registered': 'Зарегистрировано',
  'summary.joinClicked': 'Открыли ссылку',
  'summary.joined': 'Подключились',
  'summary.present': 'Присутствовали',
  'summary.attended': 'Участвовали',
  'summary.unmatchedPeople': 'Участники без регистрации',
  'summary.allMatched': 'Все участники сопоставлены с регистрациями.',
  'summary.unmatched':
    'Без соответствующей регистрации: {people, plural, one {# участник} few {# участника} many {# участников} other {# участника}} ({rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}}).',
  'summary.excluded':
    '{count, plural, one {Исключён # организатор, переводчик или бот.} few {Исключены # организатора, переводчика и бота.} many {Исключено # организаторов, переводчиков и ботов.} other {Исключено организаторов, переводчиков и ботов: #.}}',
  'summary.ignored':
    '{count, plural, one {# запись не относится к участникам и не учтена.} few {# записи не относятся к участникам и не учтены.} many {# записей не относятся к участникам и не учтены.} other {Не относятся к участникам и не учтены записи: #.}}',
  'summary.venueOnly':
    'Учтены только те, кто отмечен как присутствовавший на месте проведения: Zoom ничего не прислал об этом дне.',
  'summary.onlineOnly': 'Данные Zoom охватывают только тех, кто подключился онлайн.',
  'summary.skippedRows':
    '{count, plural, one {# строку отчёта не удалось прочитать, она пропущена.} few {# строки отчёта не удалось прочитать, они пропущены.} many {# строк отчёта не удалось прочитать, они пропущены.} other {# строки отчёта не удалось прочитать, они пропущены.}}',
  'summary.correctedSubject': 'Исправленные данные об участии, день {number}: {clinic}',
  'summary.correctedHeading': 'Исправленные данные об участии, день {number}',
  'summary.replaces':
    'Загружен исправленный отчёт. Эта сводка заменяет предыдущую, от этого времени: {moment}.',
  'summary.change': '{label}: было {before}, стало {after}.',
  'noData.subject': 'Нет данных об участии, день {number}: {clinic}',
  'noData.heading': 'Нет данных об участии, день {number}',
  'noData.text':
    'Zoom ничего не прислал об этом дне, поэтому участие неизвестно. Так бывает, когда встреча прошла под другим номером или в другой учётной записи Zoom.',
  'noData.textHybrid':
    'Zoom ничего не прислал об этом дне, и никто не отмечен как присутствовавший на месте проведения, поэтому участие неизвестно.',
  'noData.textInPerson': 'Участие в этот день не было записано, поэтому оно неизвестно.',
  'noData.howTo':
    'Войдите в Zoom под учётной записью, в которой проходила встреча, откройте «Отчёты», «Использование», нажмите на число участников и экспортируйте список с данными встречи. Загрузите этот файл: сводка придёт, как только он будет обработан.',
  'noData.button': 'Загрузить отчёт Zoom',
  'summary.dataTime': 'Данные получены: {moment}.',
  'summary.attendedExplained':
    'Участием считается присутствие не менее {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}} за день.',
  'summary.comparison': 'Сравнение',
  'summary.averageColumn': 'В среднем по сопоставимым практикумам',
  'summary.comparable':
    'Практикумов в среднем значении: {number}. Они прошли в том же формате и начались в течение двух лет до этого.',
  'summary.tooFewComparable':
    'Среднего значения по сопоставимым практикумам пока нет: практикумов того же формата у других организаторов, начавшихся в течение двух лет до этого, слишком мало.',
  'summary.bySector': 'По секторам',
  'summary.byOrganisation': 'По организациям',
  'summary.byCountry': 'По странам',
  'summary.moreGroups': '{count, plural, other {Ещё #}}',
  'summary.group': 'Группа',
  'summary.notStated': 'Не указано',
  'summary.button': 'Посмотреть участие за день',
  'summary.reason':
    'Вы получили это письмо, потому что на адрес {email} приходят данные об участии в этом практикуме.',
}

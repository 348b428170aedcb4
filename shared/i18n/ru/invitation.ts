import type { enInvitationSentences } from '../en/invitation'
import type { TranslatedSentences } from '../translator'

/** The same in Russian. */
export const ruInvitationSentences: TranslatedSentences<typeof enInvitationSentences> = {
  'invitation.subject': 'Приглашение: {clinic}, {dates}',
  'invitation.heading': 'Приглашение',
  'invitation.intro': 'Рады пригласить вас: {clinic}.',
  'invitation.aboutClinics':
    'Практикумы по безопасности ЦФУ (цифровых финансовых услуг) — бесплатные встречи, которые МСЭ проводит с национальными органами по вопросам безопасности мобильных денег и цифровых платежей.',
  'invitation.organisedBy':
    'Этот практикум проводит Международный союз электросвязи. Соорганизаторы: {names}.',
  'invitation.organisedByItu': 'Этот практикум проводит Международный союз электросвязи.',
  'mode.online': 'Практикум проходит онлайн (Zoom).',
  'mode.in-person': 'Практикум проходит очно.',
  'mode.hybrid': 'Участвовать можно очно или онлайн (Zoom).',
  'invitation.times':
    'Указано время места проведения. На странице практикума его можно посмотреть в вашем часовом поясе.',
  'invitation.button': 'Посмотреть и зарегистрироваться',
  'invitation.nextSteps':
    'Регистрация занимает около минуты. Вы получите даты для календаря и напоминание перед каждым днём.',
  'invitation.nextStepsWithApproval':
    'Регистрация занимает около минуты. Организаторы рассматривают каждую регистрацию. Затем мы сообщим вам решение по электронной почте и, если место есть, пришлём даты для календаря.',
  'invitation.reason':
    'Вы получили это приглашение, потому что адрес {email} есть в списке контактов Международного союза электросвязи.',
  'invitation.reasonPartner':
    'Вы получили это приглашение, потому что адрес {email} есть в списке контактов соорганизатора: {inviter}.',
  'invitation.reasonFollower':
    'Вы получили это приглашение, потому что для адреса {email} запрошены сообщения о новых практикумах.',
  'invitation.unsubscribe': 'Отказаться от приглашений',

  'invitation-reminder.subject': 'Напоминание: приглашение, {clinic}, {dates}',
  'invitation-reminder.heading': 'Регистрация ещё открыта',
  'invitation-reminder.intro': 'Мы присылали вам приглашение: {clinic}. Ещё можно зарегистрироваться.',

  'follow-request.clinics': 'Практикумы по безопасности цифровых финансовых услуг',
  'follow-request.subject': 'Подтвердите, пожалуйста: сообщения о новых практикумах',
  'follow-request.heading': 'Сообщать вам о новых практикумах?',
  'follow-request.intro':
    'На нашем сайте попросили сообщать на этот адрес о каждом новом практикуме. Если это были вы, подтвердите, пожалуйста.',
  'follow-request.button': 'Подтвердить',
  'follow-request.until': 'Ссылка действует два дня.',
  'follow-request.otherwise':
    'Если это были не вы, просто не отвечайте на это письмо. Без вашего подтверждения сообщений на этот адрес не будет.',
  'follow-request.reason': 'Вы получили это письмо, потому что адрес {email} был указан на нашем сайте.',
}

import type { enInvitationSentences } from '../en/invitation'
import type { TranslatedSentences } from '../translator'

/** The same in Portuguese. */
export const ptInvitationSentences: TranslatedSentences<typeof enInvitationSentences> = {
  'invitation.subject': 'Convite: {clinic}, {dates}',
  'invitation.heading': 'Convite',
  'invitation.intro': 'Temos o prazer de convidar para {clinic}.',
  'invitation.aboutClinics':
    'As oficinas de segurança dos SFD (serviços financeiros digitais) são encontros gratuitos da UIT e das autoridades nacionais sobre a segurança do dinheiro móvel e dos pagamentos digitais.',
  'invitation.organisedBy':
    'Esta oficina é organizada pela União Internacional das Telecomunicações em conjunto com {names}.',
  'invitation.organisedByItu': 'Esta oficina é organizada pela União Internacional das Telecomunicações.',
  'mode.online': 'Realiza-se em linha (Zoom).',
  'mode.in-person': 'Realiza-se presencialmente.',
  'mode.hybrid': 'Pode participar presencialmente ou em linha (Zoom).',
  'invitation.times':
    'Os horários são os do local da oficina. A página da oficina pode mostrá-los no seu fuso horário.',
  'invitation.button': 'Ver a oficina e fazer a inscrição',
  'invitation.nextSteps':
    'A inscrição demora cerca de um minuto. Receberá as datas para o seu calendário e um lembrete antes de cada dia.',
  'invitation.nextStepsWithApproval':
    'A inscrição demora cerca de um minuto. A equipa organizadora analisa cada inscrição. Depois comunicaremos a decisão por e-mail e, se tiver vaga, as datas para o seu calendário.',
  'invitation.reason':
    'Recebe este convite porque {email} consta de uma lista de contactos da União Internacional das Telecomunicações.',
  'invitation.reasonPartner':
    'Recebe este convite porque {email} consta da lista de contactos de {inviter}, que organiza esta oficina.',
  'invitation.reasonFollower':
    'Recebe este convite porque foi pedido que {email} receba avisos de novas oficinas.',
  'invitation.unsubscribe': 'Deixar de receber convites',

  'invitation-reminder.subject': 'Lembrete: convite para {clinic}, {dates}',
  'invitation-reminder.heading': 'As inscrições continuam abertas',
  'invitation-reminder.intro': 'Enviámos um convite para {clinic}. Ainda pode fazer a inscrição.',

  'follow-request.clinics': 'Oficinas de segurança dos serviços financeiros digitais',
  'follow-request.subject': 'Confirme, por favor: avisos de novas oficinas',
  'follow-request.heading': 'Deseja receber avisos de novas oficinas?',
  'follow-request.intro':
    'Foi pedido no nosso sítio que este endereço receba um aviso quando for anunciada uma nova oficina. Se o pedido foi seu, confirme-o, por favor.',
  'follow-request.button': 'Confirmar',
  'follow-request.until': 'A ligação funciona durante dois dias.',
  'follow-request.otherwise':
    'Se não foi o seu caso, ignore este e-mail. Sem a sua confirmação, este endereço não receberá nenhum aviso.',
  'follow-request.reason': 'Recebe este e-mail porque {email} foi indicado no nosso sítio.',
}

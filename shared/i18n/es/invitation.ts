import type { enInvitationSentences } from '../en/invitation'
import type { TranslatedSentences } from '../translator'

/** The same in Spanish. */
export const esInvitationSentences: TranslatedSentences<typeof enInvitationSentences> = {
  'invitation.subject': 'Invitación: {clinic}, {dates}',
  'invitation.heading': 'Invitación',
  'invitation.intro': 'Nos complace invitarle a {clinic}.',
  'invitation.aboutClinics':
    'Los talleres sobre seguridad de los SFD (servicios financieros digitales) son encuentros gratuitos de la UIT y las autoridades nacionales sobre la seguridad del dinero móvil y los pagos digitales.',
  'invitation.organisedBy':
    'Este taller lo organiza la Unión Internacional de Telecomunicaciones junto con {names}.',
  'invitation.organisedByItu': 'Este taller lo organiza la Unión Internacional de Telecomunicaciones.',
  'mode.online': 'Se celebra en línea (Zoom).',
  'mode.in-person': 'Se celebra de forma presencial.',
  'mode.hybrid': 'Puede participar de forma presencial o en línea (Zoom).',
  'invitation.times':
    'Las horas son las del lugar del taller. Su página puede mostrarlas en la zona horaria de usted.',
  'invitation.button': 'Ver el taller e inscribirse',
  'invitation.nextSteps':
    'La inscripción lleva alrededor de un minuto. Recibirá las fechas para su calendario y un recordatorio antes de cada jornada.',
  'invitation.nextStepsWithApproval':
    'La inscripción lleva alrededor de un minuto. El equipo organizador examina cada inscripción. Después le comunicaremos la decisión por correo y, si tiene plaza, las fechas para su calendario.',
  'invitation.reason':
    'Recibe esta invitación porque {email} figura en una lista de contactos de la Unión Internacional de Telecomunicaciones.',
  'invitation.reasonPartner':
    'Recibe esta invitación porque {email} figura en la lista de contactos de {inviter}, que organiza este taller.',
  'invitation.reasonFollower':
    'Recibe esta invitación porque desde {email} se pidió recibir avisos de nuevos talleres.',
  'invitation.unsubscribe': 'Dejar de recibir invitaciones',

  'invitation-reminder.subject': 'Recordatorio: invitación a {clinic}, {dates}',
  'invitation-reminder.heading': 'La inscripción sigue abierta',
  'invitation-reminder.intro': 'Le enviamos una invitación a {clinic}. Todavía puede inscribirse.',

  'follow-request.clinics': 'Talleres sobre seguridad de los servicios financieros digitales',
  'follow-request.subject': 'Confirme, por favor: avisos de nuevos talleres',
  'follow-request.heading': '¿Desea recibir avisos de nuevos talleres?',
  'follow-request.intro':
    'Se ha pedido en nuestro sitio web que esta dirección reciba un aviso cuando se anuncie un nuevo taller. Si lo pidió usted, confírmelo, por favor.',
  'follow-request.button': 'Confirmar',
  'follow-request.until': 'El enlace funciona durante dos días.',
  'follow-request.otherwise':
    'Si no fue usted, ignore este correo. Sin su confirmación, esta dirección no recibirá ningún aviso.',
  'follow-request.reason': 'Recibe este correo porque {email} se introdujo en nuestro sitio web.',
}

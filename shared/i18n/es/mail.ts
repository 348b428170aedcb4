import type { enMailSentences } from '../en/mail'
import type { TranslatedSentences } from '../translator'
import { esInvitationSentences } from './invitation'
import { esSummarySentences } from './summary'

/** Every sentence of the mails in Spanish. */
export const esMailSentences: TranslatedSentences<typeof enMailSentences> = {
  brand: 'Talleres sobre seguridad de los SFD',
  sender: 'Unión Internacional de Telecomunicaciones',
  greeting: 'Hola, {name}:',
  'greeting.withoutName': 'Hola:',
  day: 'Día {number}',
  readerTime: 'Su hora:',
  labelAndValue: '{label}: {value}',
  programme: 'Programa del día {number}',
  moreProgramme: '{count, plural, one {Hay un punto más} other {Hay # puntos más}} en la página del taller.',
  personalPage: 'Su página personal',
  clinicPage: 'La página del taller',

  'confirmation.subject': 'Inscripción confirmada: {clinic}, {dates}',
  'confirmation.heading': 'Su inscripción está confirmada',
  'confirmation.intro': 'Su inscripción en {clinic} está confirmada.',
  'confirmation.days': '{count, plural, one {Fecha y hora} other {Fechas y horas}}',
  'confirmation.joinLinkLater':
    'Una hora antes de cada jornada le enviaremos su enlace personal para conectarse.',
  'confirmation.joinLinkAgain':
    'Le enviaremos de nuevo su enlace para conectarse una hora antes de cada una de las demás jornadas.',
  'confirmation.calendar':
    'El archivo de calendario adjunto añade {count, plural, one {la jornada} =2 {las dos jornadas} other {las # jornadas}} a su calendario.',

  'confirmation.chosenDays': 'Estas son las jornadas que ha elegido. Las demás se eliminan de su calendario.',

  'waitlisted.subject': 'Está en la lista de espera: {clinic}, {dates}',
  'waitlisted.heading': 'Está en la lista de espera',
  'waitlisted.intro':
    'Todas las plazas de {clinic} están ocupadas en este momento. Su inscripción está en la lista de espera.',
  'waitlisted.place':
    'Al enviarse este correo usted ocupaba el puesto {place} de la lista. Su página personal muestra su puesto actual.',
  'waitlisted.next':
    'Las plazas que quedan libres se ofrecen por el orden de la lista. Cuando llegue su turno, recibirá un correo que indica hasta cuándo se le reserva la plaza.',
  'waitlisted.leave': 'Si ya no desea participar, salga de la lista de espera en su página personal.',

  'waitlisted.approved': 'El equipo organizador ha aceptado su inscripción.',

  'pending.subject': 'Inscripción recibida: {clinic}, {dates}',
  'pending.heading': 'Hemos recibido su inscripción',
  'pending.intro':
    'Hemos recibido su inscripción en {clinic}. El equipo organizador examina cada inscripción.',
  'pending.next':
    'Le comunicaremos la decisión por correo. Hasta entonces no tiene que hacer nada. Todavía no se le reserva ninguna plaza.',
  'pending.leave': 'Si ya no desea participar, cancele su inscripción en su página personal.',

  'rejected.subject': 'Sobre su inscripción: {clinic}',
  'rejected.heading': 'No podemos ofrecerle una plaza',
  'rejected.intro':
    'Gracias por su interés en {clinic}. Lamentamos que el equipo organizador no pueda ofrecerle una plaza.',
  'rejected.thanks':
    'Esperamos darle la bienvenida en otro taller. Los próximos se anuncian en nuestras páginas públicas.',

  'seat-offered.subject': 'Hay una plaza para usted: {clinic}',
  'seat-offered.heading': 'Hay una plaza para usted',
  'seat-offered.intro': 'Ha quedado libre una plaza en {clinic} y es su turno en la lista de espera.',
  'seat-offered.until': 'Se le reserva hasta el {moment}.',
  'seat-offered.button': 'Aceptar la plaza',
  'seat-offered.otherwise':
    'Si no recibimos su respuesta antes, la plaza se ofrecerá a la persona siguiente de la lista. Si no puede participar, renuncie a ella en la misma página.',

  'joinSection.heading': 'Su enlace para conectarse',
  'joinSection.soon': 'El día {number} empieza a las {clock}. La reunión se abre 30 minutos antes.',
  'joinSection.running': 'El día {number} empezó a las {clock} y está en curso.',
  'joinSection.button': 'Conectarse al taller',
  'joinSection.personal': 'Este enlace es personal. No lo comparta.',

  'reminder-week.subject': 'Recordatorio: {clinic} empieza el {date}',
  'reminder-week.heading': 'Su taller empieza pronto',
  'reminder-week.intro': '{clinic} empieza el {date}. Será un placer contar con su presencia.',

  'reminder-day.subject': 'Día {number}, {date}: {clinic}',
  'reminder-day.heading': 'Se acerca el día {number}',
  'reminder-day.intro': 'Se acerca el día {number} de {clinic}.',
  'reminder-day.joinLinkLater':
    'Una hora antes del comienzo le enviaremos su enlace personal para conectarse.',

  'join-link.subject': 'Su enlace para conectarse: el día {number} empieza a las {clock}, {clinic}',
  'join-link.heading': 'Su enlace para conectarse el día {number}',
  'join-link.intro': 'El día {number} de {clinic} empieza pronto.',

  'address-check.intro': 'Esta dirección se indicó para una inscripción en {clinic}.',
  'address-check.next':
    'Confírmela en la página que abre el botón: solo entonces se tramitará su inscripción y se enviará todo lo demás. Hasta entonces no se reserva ninguna plaza.',
  'address-confirmation.subject': 'Confirme su dirección de correo: {clinic}',
  'address-confirmation.heading': 'Confirme su dirección de correo',
  'address-confirmation.intro': 'Una persona inscrita en {clinic} ha indicado esta dirección como la nueva.',
  'address-confirmation.button': 'Confirmar esta dirección',
  'address-confirmation.until': 'El enlace funciona hasta el {moment}.',
  'address-confirmation.otherwise':
    'Si no fue usted, ignore este correo. No se enviará nada más a esta dirección.',
  'address-changed.subject': 'Su dirección de correo ha cambiado: {clinic}',
  'address-changed.heading': 'Su dirección de correo ha cambiado',
  'address-changed.intro':
    'Su inscripción en {clinic} tiene ahora otra dirección de correo, que usted indicó en su página personal. Los mensajes ya no llegan a esta dirección.',

  'thank-you.joined.subject': 'Gracias por participar: {clinic}',
  'thank-you.joined.heading': 'Gracias por participar',
  'thank-you.joined.intro': 'Gracias por participar en {clinic}.',
  'thank-you.absent.subject': 'Lamentamos su ausencia: {clinic}',
  'thank-you.absent.heading': 'Lamentamos su ausencia',
  'thank-you.absent.intro': '{clinic} ha terminado. Según nuestros registros, usted no participó.',
  'thank-you.absent.mistaken':
    'Si participó, responda a este correo para que el equipo organizador revise la lista de asistencia.',
  'thank-you.unknown.subject': 'El taller ha terminado: {clinic}',
  'thank-you.unknown.heading': 'El taller ha terminado',
  'thank-you.unknown.intro': '{clinic} ha terminado. Gracias por su interés.',
  'thank-you.certificate': 'Se ha expedido un certificado de asistencia a su nombre.',
  'thank-you.certificateButton': 'Descargar su certificado',
  'thank-you.materials': 'Materiales del taller:',
  'gaps.request':
    'El último día mostraremos en qué medida las instituciones aplican las recomendaciones de seguridad de la UIT. Responda antes por la suya.',
  'gaps.button': 'Responder por mi institución',
  'thank-you.survey': '¿Qué le ha parecido el taller? Sus respuestas son anónimas.',
  'thank-you.surveyButton': 'Responder a las preguntas',

  'place-changed.subject.online': 'Ahora en línea: {clinic}',
  'place-changed.subject.hybrid': 'Ahora presencial y en línea: {clinic}',
  'place-changed.subject.in-person': 'Nuevo lugar: {clinic}',
  'place-changed.heading.online': 'El taller se celebra en línea',
  'place-changed.heading.hybrid': 'El taller se celebra de forma presencial y en línea',
  'place-changed.heading.in-person': 'El taller se celebra de forma presencial',
  'place-changed.intro.online': '{clinic} se celebra en línea.',
  'place-changed.intro.hybrid':
    '{clinic} se celebra de forma presencial, en el lugar que figura más abajo, y en línea.',
  'place-changed.intro.in-person':
    '{clinic} se celebra de forma presencial, en el lugar que figura más abajo.',
  'place-changed.replaces':
    'Este mensaje sustituye lo que los anteriores indicaban sobre la forma de participar. Las fechas y los horarios no cambian y su inscripción sigue siendo válida.',
  'place-changed.calendar': 'El archivo de calendario adjunto actualiza las entradas de su calendario.',
  'moved.subject': 'Día {number} reprogramado ({date}): {clinic}',
  'moved.heading': 'El día {number} se ha reprogramado',
  'moved.intro': 'El día {number} de {clinic} se ha reprogramado. Su inscripción sigue siendo válida.',
  'moved.before': 'Fecha y hora anteriores',
  'moved.now': 'Nueva fecha y hora',
  'moved.calendar': 'El archivo de calendario adjunto actualiza la entrada de su calendario.',

  'cancelled.subject': 'Cancelado: {clinic}',
  'cancelled.heading': 'El taller se ha cancelado',
  'cancelled.intro': 'Lamentamos comunicarle que {clinic} se ha cancelado.',
  'cancelled.days': '{count, plural, one {Jornada cancelada} other {Jornadas canceladas}}',
  'cancelled.calendar':
    'El archivo de calendario adjunto elimina {count, plural, one {la entrada} other {las entradas}} de su calendario.',

  'withdrawn.subject': 'Inscripción cancelada: {clinic}',
  'withdrawn.heading': 'Su inscripción está cancelada',
  'withdrawn.intro': 'Su inscripción en {clinic} está cancelada.',
  'withdrawn.days':
    '{count, plural, one {La jornada de su inscripción} other {Las jornadas de su inscripción}}',
  'withdrawn.again': 'Si cambian sus planes, puede volver a inscribirse en la página del taller.',

  'left-waiting-list.subject': 'Ha salido de la lista de espera: {clinic}',
  'left-waiting-list.heading': 'Ha salido de la lista de espera',
  'left-waiting-list.intro': 'Ya no está en la lista de espera de {clinic}.',

  'offer-lapsed.subject': 'La plaza que se le ofreció ha caducado: {clinic}',
  'offer-lapsed.heading': 'La plaza que se le ofreció ha caducado',
  'offer-lapsed.intro':
    'La plaza en {clinic} no se aceptó a tiempo y se ofrece a la persona siguiente de la lista de espera.',
  'offer-lapsed.again': 'Si todavía desea participar, vuelva a inscribirse en la página del taller.',

  'unreached.subject': 'Su plaza ya no está reservada: {clinic}',
  'unreached.heading': 'Su plaza ya no está reservada',
  'unreached.intro':
    'No hemos recibido confirmación de que nuestros mensajes lleguen a su dirección y otras personas esperan una plaza en {clinic}. Por eso su inscripción se ha cancelado.',

  'request-withdrawn.subject': 'Inscripción cancelada: {clinic}',
  'request-withdrawn.heading': 'Su inscripción está cancelada',
  'request-withdrawn.intro':
    'Su inscripción en {clinic} está cancelada. El equipo organizador no la examinará.',

  'copy.unchanged':
    'Se ha vuelto a pedir este correo o a enviar el formulario de inscripción. Su inscripción ya existía, así que no se ha cambiado nada.',
  'copy.stored': 'Estos son los datos guardados:',
  'copy.name': 'Nombre',
  'copy.organisation': 'Organización',
  'copy.jobTitle': 'Cargo',
  'copy.sector': 'Sector',
  'copy.country': 'País',
  'copy.timeZone': 'Zona horaria',
  'copy.language': 'Idioma de los correos',
  'copy.gender': 'Género',
  'copy.change': 'Puede cambiarlos en su página personal.',

  'footer.withdraw': 'Si no puede participar, cancele su inscripción en su página personal.',
  'footer.reply': '¿Tiene preguntas? Responda a este correo: su respuesta llega al equipo organizador.',
  'footer.reason': 'Recibe este correo porque {email} se inscribió en este taller.',

  'calendar.summary': '{days, plural, one {{clinic}} other {{clinic}, día {number}}}',
  'calendar.in-person': 'Presencial',
  'calendar.hybrid': '{venue}; en línea: {page}',
  'calendar.description': 'Su página personal, con su enlace para conectarse: {page}',
  'calendar.descriptionInPerson': 'Su página personal: {page}',
  'calendar.alarm': '{clinic} empieza en una hora',
  'venue.title': 'Lugar',
  'venue.unknown': 'El lugar todavía no se ha anunciado. Aparecerá en la página del taller.',
  'venue.map': 'Mapa',

  ...esInvitationSentences,
  ...esSummarySentences,
}

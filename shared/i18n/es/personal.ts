import type { enPersonalSentences } from '../en/personal'
import type { TranslatedSentences } from '../translator'
import { esGapQuestionSentences } from './gap-analysis'

/** The same in Spanish. */
export const esPersonalSentences: TranslatedSentences<typeof enPersonalSentences> = {
  'personal.title': 'Su inscripción',
  'personal.heading': 'Su inscripción',
  'personal.confirmed': 'Confirmada',
  'personal.withdrawn': 'Cancelada',
  'personal.withdrawnText': 'Su inscripción está cancelada.',
  'personal.waitlisted': 'En la lista de espera',
  'personal.waitlistedText':
    'Todas las plazas están ocupadas en este momento. Las que quedan libres se ofrecen por el orden de la lista. Le escribiremos cuando llegue su turno.',
  'personal.offered': 'Hay una plaza para usted',
  'personal.offeredText':
    'Se le reserva hasta el {moment}. Después se ofrecerá a la persona siguiente de la lista.',
  'personal.takeButton': 'Aceptar la plaza',
  'personal.lapsed': 'Oferta caducada',
  'personal.lapsedText': 'La plaza no se aceptó a tiempo y se ofrece a la persona siguiente de la lista.',
  'personal.pending': 'Pendiente de decisión',
  'personal.pendingText':
    'El equipo organizador examina cada inscripción. Le comunicaremos la decisión por correo.',
  'personal.unconfirmed': 'Dirección sin confirmar',
  'personal.unconfirmedText':
    'Su inscripción se tramitará solo cuando haya confirmado su dirección. Hasta entonces no se reserva ninguna plaza ni se le envía ningún otro correo.',
  'personal.rejected': 'No aceptada',
  'personal.rejectedText':
    'Lamentamos que el equipo organizador no pueda ofrecerle una plaza en este taller.',
  'personal.again': 'Volver a inscribirse',
  'personal.cancelledText': 'Este taller se ha cancelado.',
  'personal.overText': 'Este taller ha terminado. Gracias por su interés.',
  'personal.days': 'Fechas y horas',
  'personal.dayOver': 'terminada',
  'personal.joinText':
    'Su enlace personal abre la reunión de Zoom 30 minutos antes de cada jornada. No lo comparta.',
  'personal.joinButton': 'Conectarse al taller',
  'personal.calendar': 'Añadir las jornadas a su calendario',
  'personal.addTo': 'Añadir esta jornada a:',
  'personal.officeCalendar': 'Outlook (profesional o educativo)',
  'personal.calendarSubscribe': 'Suscribirse desde su calendario: los cambios aparecen automáticamente',
  'personal.place': 'Ocupa el puesto {place} de la lista de espera.',
  'personal.details': 'Sus datos',
  'personal.clinic': 'La página y el programa del taller',
  'personal.withdrawHeading': 'Cancelar mi inscripción',
  'personal.withdrawText': 'Le enviaremos un correo que elimina las jornadas de su calendario.',
  'personal.withdrawButton': 'Sí, cancelar mi inscripción',
  'personal.eraseHeading': 'Eliminar mis datos',
  'personal.eraseText':
    'Esto elimina su inscripción, sus datos y su asistencia, y también esta página. Si el taller no ha terminado, su inscripción se cancela y un último correo elimina las jornadas de su calendario. Se conservan estadísticas sin nombres. No se puede deshacer.',
  'personal.eraseButton': 'Sí, eliminar mis datos',

  'personal.disownHeading': 'No fui yo',
  'personal.disownText':
    'Se eliminarán esta inscripción y todo lo que se indicó en ella, y no se enviará nada más a esta dirección. No se puede deshacer.',
  'personal.disownButton': 'Eliminar la inscripción',

  'personal.leaveHeading': 'Salir de la lista de espera',
  'personal.leaveText': 'La próxima plaza que quede libre se ofrecerá a otra persona.',
  'personal.leaveButton': 'Sí, salir de la lista de espera',
  'personal.declineHeading': 'Renunciar a la plaza',
  'personal.declineText': 'La plaza se ofrecerá a la persona siguiente de la lista de espera.',
  'personal.declineButton': 'Sí, renunciar a la plaza',

  'personal.retractHeading': 'Cancelar mi inscripción',
  'personal.retractText': 'El equipo organizador no examinará su inscripción.',
  'personal.retractButton': 'Sí, cancelar mi inscripción',

  'personal.change': 'Cambiar mis datos',
  'personal.save': 'Guardar los cambios',
  'personal.saved': 'Los cambios se han guardado.',
  'personal.conflict': 'Su inscripción ha cambiado entretanto',
  'personal.conflictText':
    'Después de que abriera este formulario, la inscripción se cambió en otro lugar, por ejemplo en otra pestaña, así que lo que introdujo no se ha guardado. El formulario lo conserva. Estos son los datos guardados ahora:',
  'personal.conflictSave': 'Para sustituirlos por lo que ha introducido, guarde de nuevo.',
  'personal.attend': 'Jornadas a las que asiste',
  'personal.attendHint':
    'No recibirá recordatorio ni enlace de conexión para las demás jornadas. Si tiene plaza, un correo actualiza su calendario.',
  'personal.attendError': 'Seleccione al menos una jornada o cancele su inscripción en su página personal.',
  'personal.notAttending': 'no asiste',
  'personal.mails': 'Correos que le hemos enviado',
  'personal.mailOfDay': '{mail}, día {number}',
  'personal.unreachedText':
    'Aún no tenemos confirmación de que nuestros mensajes lleguen a su dirección. Sin ella, su inscripción puede cancelarse si otras personas esperan una plaza.',
  'personal.unreachedButton': 'Esta es mi dirección',
  'personal.reached': 'Gracias. Su dirección está confirmada.',
  'personal.resend': 'Enviarme mi inscripción por correo',
  'personal.resent': 'El correo está en camino.',
  'personal.notResent':
    'No se ha enviado ningún correo: el último tiene menos de diez minutos o ya se ha repetido {most} veces.',
  'personal.download': 'Descargar mis datos (JSON)',
  'personal.return': 'Volver a inscribirme con estos datos',
  'survey.title': 'Su opinión sobre el taller',
  'survey.anonymous':
    'Guardamos sus respuestas sin su nombre, su dirección ni la hora. No escriba en el texto nada que permita reconocerle a usted o a otras personas. Puede responder una vez.',
  'survey.choose': 'Elija una respuesta.',
  'survey.scale': '1 significa nada y 5, mucho.',
  'survey.usefulness': '¿Le resultó útil el taller para su trabajo?',
  'survey.clarity': '¿Fueron claras las presentaciones?',
  'survey.speed': '¿Qué le pareció el ritmo?',
  'survey.application': '¿Utilizará en su institución lo que ha aprendido?',
  'survey.comment': '¿Qué deberíamos mejorar o qué temas debería tratar un próximo taller?',
  'survey.commentHint': 'El equipo organizador lee este texto.',
  'survey.option.too-slow': 'Demasiado lento',
  'survey.option.right': 'Adecuado',
  'survey.option.too-fast': 'Demasiado rápido',
  'survey.option.yes': 'Sí',
  'survey.option.partly': 'En parte',
  'survey.option.no': 'No',
  'survey.send': 'Enviar mis respuestas',
  'survey.stored': 'Gracias. Sus respuestas se han guardado.',
  'survey.answered': 'Ya ha respondido. Gracias.',
  'survey.closed':
    'Esta encuesta es para quienes participaron en el taller y está abierta durante 30 días después.',
  'gaps.title': 'Recomendaciones de seguridad en su institución',
  'gaps.intro':
    'Díganos antes del taller en qué medida su institución aplica las recomendaciones de seguridad de la UIT para los servicios financieros digitales. Guardamos una respuesta por institución, sin su nombre; cuenta la última. El último día se muestran los resultados sin nombrar a ninguna institución. Puede responder hasta que comience ese día.',
  'gaps.stored':
    'Gracias. Las respuestas de su institución se han guardado. Puede cambiarlas hasta que comience el último día.',
  'gaps.closed':
    'Estas preguntas son para quienes tienen plaza en el taller, hasta que comience su último día. Ahora no puede responderlas.',
  ...esGapQuestionSentences,
  'address.change': 'Cambiar mi dirección de correo',
  'address.changeText':
    'Enviaremos un correo con un enlace a la nueva dirección. Su inscripción pasa a ella cuando usted abre el enlace y confirma; hasta entonces nada cambia. Es posible hasta que empiece el taller.',
  'address.new': 'Nueva dirección de correo',
  'address.send': 'Enviar el enlace',
  'address.requested':
    'Si la dirección puede usarse, se le envía un correo con un enlace. El enlace funciona durante dos días.',
  'address.limited':
    'No se ha enviado nada: ya ha indicado otra dirección {most} veces, o el formulario se envió dos veces.',
  'address.closed': 'La dirección ya no puede cambiarse, o es la que usted tiene.',
  'address.unavailable':
    'La dirección solo puede cambiarse mientras tenga una inscripción y hasta que comience el taller.',
  'address.confirm': 'Confirme su dirección de correo',
  'address.confirmText': 'Su inscripción pasará a esta dirección y los mensajes llegarán a ella.',
  'address.confirmButton': 'Confirmar',
  'address.moved': 'Su dirección de correo ha cambiado',
  'address.movedText':
    'Su inscripción ha pasado a esta dirección. Le hemos enviado un correo con el enlace a su nueva página personal.',
  'address.registered': 'Esta dirección ya está inscrita',
  'address.registeredText':
    'Tiene su propia inscripción en este taller, por lo que no se ha cambiado nada. Si solo necesita una, cancele la otra en su página personal.',
  'address.expired': 'Este enlace ya no funciona',
  'address.expiredText':
    'Tiene más de dos días, se ha indicado otra dirección desde entonces o el taller ha empezado. No se ha cambiado nada.',
  'sent.address-confirmation': 'Confirmación de una nueva dirección',
  'sent.confirmation': 'Confirmación',
  'sent.waitlisted': 'Puesto en la lista de espera',
  'sent.seat-offered': 'Oferta de una plaza',
  'sent.address-check': 'Solicitud de confirmación de su dirección',
  'sent.pending': 'Inscripción recibida',
  'sent.rejected': 'Decisión sobre su inscripción',
  'sent.withdrawn': 'Inscripción cancelada',
  'sent.reminder-week': 'Recordatorio una semana antes',
  'sent.reminder-day': 'Recordatorio',
  'sent.join-link': 'Enlace de conexión',
  'sent.thank-you': 'Después del taller',
  'sent.moved': 'Nueva fecha u hora',
  'sent.place-changed': 'Nuevo lugar',
  'sent.cancelled': 'Taller cancelado',

  'join.title': 'Enlace para conectarse',
  'join.waiting': 'La reunión todavía no está abierta',
  'join.opensIn': 'La reunión se abre en {time}.',
  'join.opens': 'Se abre la reunión',
  'join.starts': 'Empieza la jornada',
  'join.refreshesItself': 'Puede dejar abierta esta página: se actualiza y le da paso automáticamente.',
  'join.over': 'Este taller ha terminado',
  'join.overText': 'La reunión está cerrada. Gracias por su interés.',
  'join.cancelled': 'Este taller se ha cancelado',
  'join.cancelledText': 'No se celebrará.',
  'join.withdrawn': 'Su inscripción está cancelada',
  'join.withdrawnText': 'Este enlace ya no es válido.',
  'join.withdrawnAgain': 'Puede volver a inscribirse en la página del taller.',
  'join.noSeat': 'Todavía no tiene una plaza confirmada',
  'join.noSeatText':
    'Este enlace funcionará cuando se confirme su plaza. Su página personal muestra el estado de su inscripción; su enlace está en nuestros correos.',
  'join.pending': 'Su inscripción está pendiente de decisión',
  'join.pendingText':
    'El equipo organizador examina cada inscripción. Si se acepta la suya, le escribiremos y este enlace funcionará.',
  'join.rejected': 'No tiene plaza en este taller',
  'join.rejectedText':
    'Lamentamos que el equipo organizador no pueda ofrecerle una plaza. Por eso este enlace no es válido.',
  'join.noMeeting': 'La reunión se está preparando',
  'join.noMeetingText':
    'El equipo organizador todavía no la ha creado. Esta página se actualiza cada minuto y le da paso automáticamente.',
  'join.inPerson': 'Este taller es presencial',
  'join.inPersonText': 'No hay reunión en línea. El lugar está en la página del taller.',
  'join.clinic': 'La página del taller',
  'time.days': '{count, plural, one {un día} other {# días}}',
  'time.hours': '{count, plural, one {una hora} other {# horas}}',
  'time.minutes': '{count, plural, one {un minuto} other {# minutos}}',
  'time.twoUnits': '{large} y {small}',

  'unsubscribe.title': 'Invitaciones',
  'unsubscribe.heading': '¿Dejar de recibir invitaciones?',
  'unsubscribe.text':
    'No enviaremos más invitaciones a esta dirección de correo, para ningún taller y desde ninguna lista de contactos.',
  'unsubscribe.still':
    'Seguirá recibiendo correos sobre los talleres en los que se inscribió. Para dejar de recibirlos también, cancele su inscripción en su página personal; su enlace está en esos correos.',
  'unsubscribe.button': 'Dejar de recibirlas',
  'subscribed.heading': 'Volverá a recibir invitaciones',
  'subscribed.text': 'Puede darse de baja aquí en cualquier momento.',
  'unsubscribed.heading': 'Ya no recibirá invitaciones',
  'unsubscribed.text':
    'Vale para todos los talleres y todas las listas de contactos. Un correo que ya está en camino todavía puede llegar.',
  'unsubscribed.mistake': '¿Se dio de baja por error?',
  'unsubscribed.button': 'Volver a suscribirme',

  'erasure-started.title': 'Sus datos se están eliminando',
  'erasure-started.heading': 'Sus datos se están eliminando',
  'erasure-started.text':
    'Lleva unos minutos. Si el taller no ha terminado, un último correo elimina las jornadas de su calendario. Después no le escribiremos más.',
}

import type { enSiteSentences } from '../en/site'
import type { TranslatedSentences } from '../translator'
import { esPersonalSentences } from './personal'

/** Every sentence of the public pages in Spanish. */
export const esSiteSentences: TranslatedSentences<typeof enSiteSentences> = {
  name: 'Talleres sobre seguridad de los SFD',
  tagline: 'Unión Internacional de Telecomunicaciones',
  skip: 'Ir al contenido principal',
  home: 'Todos los talleres',
  'privacy.title': 'Cómo usamos sus datos',
  'privacy.controller': 'Quién es responsable',
  'privacy.controllerText':
    'La Unión Internacional de Telecomunicaciones (UIT), Place des Nations, 1211 Ginebra 20, Suiza, junto con las entidades organizadoras que se indican en cada taller.',
  'privacy.purpose': 'Para qué usamos sus datos',
  'privacy.purposeText':
    'Usamos lo que indica en el formulario para inscribirle en un taller, enviarle correos sobre él y contar la asistencia por país, sector, institución y género. Cuando se conecta a una jornada en línea, Zoom nos indica cuándo entra y sale. Pedimos su consentimiento al inscribirse.',
  'privacy.readers': 'Quién puede verlos',
  'privacy.readersText':
    'El equipo organizador del taller y el personal de la UIT. No vendemos ni publicamos datos personales. Se guardan en Amazon Web Services; las jornadas en línea tienen lugar en Zoom.',
  'privacy.retention': 'Cuánto tiempo los guardamos',
  'privacy.retentionText':
    'Los datos personales de un taller se eliminan {days, plural, one {un día} other {# días}} después de su fin, salvo que su equipo organizador haya fijado otro plazo. Se conservan los recuentos sin nombres.',
  'privacy.followers': 'Si recibe avisos de nuevos talleres',
  'privacy.followersText':
    'Conservamos su dirección de correo y su idioma, y los usamos solo para informarle de talleres. Los eliminamos en los dos días siguientes a su baja mediante el enlace de cada uno de esos correos. Las solicitudes que nadie confirma también se eliminan.',
  'privacy.rights': 'Qué puede hacer',
  'privacy.rightsText':
    'Su página personal, a la que enlaza cada correo, muestra sus datos y permite corregirlos, descargarlos, eliminarlos y cancelar su inscripción. La página de cada taller puede volver a enviarle el enlace. Para cualquier otra cuestión, responda a uno de nuestros correos.',
  'privacy.cookie': 'Cookies',
  'privacy.cookieText': 'Este sitio usa una sola cookie, para recordar su idioma.',
  day: 'Día {number}',
  labelAndValue: '{label}: {value}',
  readerTime: 'Su hora',
  clinicTime: 'Hora del taller',

  'list.title': 'Talleres',
  'list.heading': 'Talleres sobre seguridad de los servicios financieros digitales',
  'list.lead':
    'Talleres gratuitos de la UIT con los reguladores nacionales sobre la seguridad del dinero móvil y los pagos digitales.',
  'list.upcoming': 'Próximos',
  'list.past': 'Talleres anteriores',
  'list.none': 'No hay talleres previstos en este momento.',
  'list.running': 'En curso',
  'list.cancelled': 'Cancelado',
  'list.cancelledClinics': 'Talleres cancelados',
  'list.next': 'Página siguiente',
  'list.previous': 'Página anterior',
  'list.subscribe': 'Suscribirse a todos los talleres desde su calendario',
  'list.calendarFile': 'Archivo de calendario',

  'error.emailTypo':
    '¿Quiso decir {email}? Corrija la dirección o vuelva a enviar el formulario tal como está.',

  'clinic.register': 'Inscribirse',
  'clinic.free': 'La participación es gratuita.',
  'clinic.approval': 'El equipo organizador examina cada inscripción.',
  'clinic.cancelled': 'Este taller se ha cancelado',
  'clinic.cancelledText': 'No se celebrará. Se ha informado por correo a todas las personas inscritas.',
  'clinic.cancelledRestText':
    'Las jornadas restantes no se celebrarán. Se ha informado por correo a todas las personas inscritas.',
  'clinic.over': 'Este taller ha terminado',
  'clinic.overText': 'La inscripción está cerrada. El programa se conserva como referencia.',
  'clinic.languages': 'Idiomas',
  'clinic.interpretation': 'Idiomas de interpretación',
  'clinic.organiser': 'Organiza',
  'clinic.coOrganisers': 'En colaboración con',
  'clinic.contact': 'Contacto',
  'clinic.contactByReply':
    'Responda a cualquiera de nuestros correos sobre este taller: su respuesta llega al equipo organizador.',
  'clinic.country': 'País',
  'clinic.mode': 'Modalidad',
  'clinic.online': 'En línea (Zoom)',
  'clinic.in-person': 'Presencial',
  'clinic.hybrid': 'Presencial y en línea (Zoom)',
  'clinic.venue': 'Lugar',
  'clinic.venueUnknown': 'Por anunciar',
  'clinic.map': 'Mapa',
  'clinic.arrival': 'Cómo llegar',
  'clinic.about': 'Sobre este taller',
  'clinic.audience': 'Público destinatario',
  'clinic.programme': 'Programa',
  'clinic.materials': 'Materiales y grabaciones',
  'clinic.speakers': 'Intervenciones',
  'clinic.noProgramme': 'El programa de esta jornada todavía no se ha publicado.',
  'clinic.zoneHeading': 'Mostrar el programa en su zona horaria',
  'clinic.zoneUnknown':
    'No encontramos esa ciudad. Pruebe con la capital u otra ciudad grande de su zona horaria.',

  'zone.label': 'Su zona horaria',
  'zone.hint': 'Una ciudad grande de su zona horaria, por ejemplo {example}.',
  'zone.now': '¿La hora actual donde está es {time}? Si no, indique otra ciudad.',
  'zone.show': 'Mostrar',

  'register.title': 'Inscripción',
  'register.heading': 'Inscribirse en {clinic}',
  'register.lead': 'Lleva alrededor de un minuto. Todos los campos son obligatorios, salvo los opcionales.',
  'register.errors': '{count, plural, one {Hay un problema} other {Hay # problemas}}',
  'register.name': 'Nombre',
  'register.nameHint': 'Su nombre y sus apellidos, como los escribe usted.',
  'register.email': 'Correo electrónico',
  'register.emailHint': 'A esta dirección enviaremos la confirmación y su enlace para conectarse.',
  'register.emailHintInPerson': 'A esta dirección enviaremos la confirmación.',
  'register.organisation': 'Organización',
  'register.jobTitle': 'Cargo',
  'register.optional': 'opcional',
  'register.sector': 'Sector',
  'register.country': 'País',
  'register.choose': 'Seleccionar…',
  'register.zoneHint':
    'Una ciudad grande de su zona horaria, por ejemplo {example}. Nuestros correos mostrarán también las horas de esa ciudad.',
  'register.language': 'Idioma de los correos',
  'register.gender': 'Género',
  'register.genderHint': 'El equipo organizador lo usa para contar quiénes participan.',
  'register.accessNeeds': 'Necesidades de accesibilidad o interpretación',
  'register.accessNeedsHint':
    'Por ejemplo subtítulos, lengua de señas o acceso sin escalones. Solo el equipo organizador y el personal de la UIT ven esta respuesta.',
  'register.questions': 'Preguntas del equipo organizador',
  'register.questionsHint': 'Solo el equipo organizador y el personal de la UIT ven sus respuestas.',
  'register.noAnswer': 'Sin respuesta',
  'register.consentHeading': 'Sus datos',
  'register.consentText':
    'La UIT y los coorganizadores de este taller utilizan sus datos para celebrarlo y para informar sobre él. Se registran las horas a las que entra en la reunión de Zoom y sale de ella. Puede cancelar su inscripción en cualquier momento en su página personal.',
  'register.consentTextInPerson':
    'La UIT y los coorganizadores de este taller utilizan sus datos para celebrarlo y para informar sobre él. Se registra su asistencia. Puede cancelar su inscripción en cualquier momento en su página personal.',
  'register.consent': 'Acepto el uso de mis datos y el registro de mi asistencia.',
  'register.version': 'Versión {version} de este texto',
  'register.send': 'Inscribirse',
  'register.full': 'Este taller está completo',
  'register.fullText':
    'Todas las plazas están ocupadas. Puede inscribirse en la lista de espera: las plazas que quedan libres se ofrecen por el orden de la lista.',
  'register.confirms': 'Primero se confirma la dirección de correo',
  'register.confirmsText':
    'Enviaremos un correo a la dirección que indique. Su inscripción se tramitará solo cuando abra su enlace y confirme la dirección; hasta entonces no se reserva ninguna plaza.',
  'register.approval': 'El equipo organizador examina cada inscripción',
  'register.approvalText': 'Le escribiremos cuando recibamos su inscripción y otra vez con la decisión.',
  'register.approvalFull':
    'Todas las plazas están ocupadas en este momento: las inscripciones aceptadas pasan a la lista de espera.',
  'register.closed': 'La inscripción está cerrada',
  'register.early': 'La inscripción aún no está abierta',
  'register.opens': 'Apertura de la inscripción: {moment}.',
  'register.closes': 'Cierre de la inscripción: {moment}.',
  'register.closedOn': 'La inscripción se cerró el {moment}.',
  'register.back': 'Volver al taller',

  'error.name': 'Escriba su nombre.',
  'error.nameOnly': 'Escriba solo su nombre, sin enlaces, direcciones, números ni frases.',
  'error.email': 'Escriba una dirección de correo con el formato correcto, como nombre@example.org.',
  'error.organisation': 'Escriba su organización.',
  'error.jobTitle': 'El cargo debe tener 200 caracteres como máximo.',
  'error.sector': 'Seleccione su sector.',
  'error.country': 'Seleccione su país.',
  'error.timeZone':
    'No encontramos esa ciudad. Pruebe con la capital u otra ciudad grande de su zona horaria.',
  'error.language': 'Seleccione un idioma.',
  'error.gender': 'Seleccione una respuesta de la lista o deje la pregunta en blanco.',
  'error.accessNeeds': 'Describa sus necesidades sin enlaces ni direcciones.',
  'error.consent': 'Para inscribirse, acepte el uso de sus datos.',
  'error.answer': 'Responda a esta pregunta: {question}',
  'error.tooLong': 'Debe tener {most} caracteres como máximo.',

  'registered.title': 'Consulte su correo',
  'registered.heading': 'Consulte su correo',
  'registered.text':
    'Gracias. Hemos enviado una confirmación a la dirección que escribió. Contiene las fechas para su calendario y el enlace a su página personal.',
  'registered.missing':
    'Si no ha llegado después de diez minutos, mire en el correo no deseado y después vuelva a inscribirse para comprobar la dirección. Si ya tenía una inscripción, no ha cambiado nada: sus datos están en su página personal, cuyo enlace figura en la primera confirmación.',

  'waitlisted.heading': 'Este taller está completo. Consulte su correo',
  'waitlisted.text':
    'Si todavía no tenía una inscripción, ahora está en la lista de espera y recibirá un correo que lo confirma. Las plazas que quedan libres se ofrecen por el orden de la lista.',
  'waitlisted.missing':
    'Si no ha llegado después de diez minutos, mire en el correo no deseado y después vuelva a inscribirse para comprobar la dirección. Si ya tenía una inscripción, nada ha cambiado: su estado figura en el correo que recibió entonces.',

  'unconfirmed.text':
    'Hemos enviado un correo a la dirección indicada. Abra su enlace y confirme la dirección: solo entonces se tramitará su inscripción. Hasta entonces no se reserva ninguna plaza.',
  'pending.text':
    'El equipo organizador examina cada inscripción. Hemos enviado un correo con el enlace a su página personal a la dirección que escribió. Le escribiremos otra vez con la decisión.',
  'pending.missing':
    'Si no ha llegado después de diez minutos, mire en el correo no deseado y después vuelva a inscribirse para comprobar la dirección. Si ya tenía una inscripción, nada ha cambiado: su estado figura en el correo que recibió entonces.',

  'follow.heading': 'Recibir avisos de nuevos talleres',
  'follow.text':
    'Introduzca su dirección de correo. Le enviaremos un enlace para confirmarla y, a partir de entonces, un correo cuando se anuncie un nuevo taller. Cada uno tiene un enlace para darse de baja.',
  'follow.requested': 'Consulte su correo',
  'follow.requestedText':
    'Enviamos un enlace a la dirección indicada. Ábralo en un plazo de dos días. Una dirección recibe como máximo un correo de este tipo al día.',
  'follow.confirm': '¿Desea recibir avisos de nuevos talleres?',
  'follow.confirmText':
    'Pulse el botón y le escribiremos cuando se anuncie un nuevo taller. Si se había dado de baja de las invitaciones, volverá a recibirlas.',
  'follow.confirmButton': 'Confirmar',
  'follow.confirmed': 'Recibirá avisos de nuevos talleres',
  'follow.confirmedText':
    'Le escribiremos cuando se anuncie un nuevo taller. Cada uno de esos correos tiene un enlace para darse de baja.',
  'follow.ended': 'Este enlace ya no funciona',
  'follow.endedText': 'Funciona durante dos días. Solicite uno nuevo.',
  'lost.heading': '¿Ha perdido su enlace?',
  'lost.text':
    'Escriba la dirección de correo con la que se inscribió. Si esa dirección está inscrita en este taller, le enviaremos el enlace a su página personal.',
  'lost.send': 'Enviar el enlace',
  'lost.sent': 'Si la dirección está inscrita en este taller, un correo con el enlace está en camino.',
  'lost.missing':
    'Si no ha llegado al cabo de diez minutos, revise la carpeta de correo no deseado y la dirección que ha escrito. Por cada inscripción enviamos el enlace como máximo {most} veces, con al menos diez minutos de intervalo.',

  'not-found.title': 'Página no encontrada',
  'not-found.heading': 'Página no encontrada',
  'not-found.text':
    'Puede que el enlace esté incompleto. Los enlaces de los correos son largos: copie la línea entera.',
  'server-error.title': 'Se ha producido un error',
  'server-error.heading': 'Se ha producido un error',
  'server-error.text':
    'Lo sentimos, hay un problema con este sitio. Se ha registrado como {id}. Inténtelo de nuevo en un minuto.',
  'wrong-origin.title': 'No aceptado',
  'wrong-origin.heading': 'El formulario no procedía de este sitio',
  'wrong-origin.text': 'Por su seguridad no se ha aceptado. Abra la página del taller e inténtelo de nuevo.',
  'too-large.title': 'Demasiado grande',
  'too-large.heading': 'El formulario era demasiado grande',
  'too-large.text': 'Vuelva atrás y acorte su texto.',
  'bad-request.title': 'No se pudo leer el formulario',
  'bad-request.heading': 'No se pudo leer el formulario',
  'bad-request.text': 'Llegó incompleto. Vuelva atrás y envíelo de nuevo.',
  'too-many-forms.title': 'Demasiadas inscripciones',
  'too-many-forms.heading': 'Demasiadas inscripciones desde su red',
  'too-many-forms.text':
    'Han llegado demasiados formularios desde su red en la última hora. Vuelva atrás y envíe el suyo de nuevo dentro de una hora: lo que escribió sigue ahí.',

  ...esPersonalSentences,
}

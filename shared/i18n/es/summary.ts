import type { enSummarySentences } from '../en/summary'
import type { TranslatedSentences } from '../translator'

/** The same in Spanish. */
export const esSummarySentences: TranslatedSentences<typeof enSummarySentences> = {
  'summary.subject': 'Asistencia al día {number}: {clinic}',
  'summary.heading': 'Asistencia al día {number}',
  'summary.registered': 'Inscripciones',
  'summary.joinClicked': 'Abrieron el enlace',
  'summary.joined': 'Se conectaron',
  'summary.present': 'Presentes',
  'summary.attended': 'Asistieron',
  'summary.unmatchedPeople': 'Participantes sin inscripción asociada',
  'summary.meaning.registered':
    'Personas con una inscripción confirmada, también aquellas cuyos datos personales se han borrado desde entonces.',
  'summary.meaning.joinClicked':
    'Personas inscritas que abrieron su enlace personal, desde 30 minutos antes de la jornada hasta su final.',
  'summary.meaning.joined':
    'Personas inscritas que estuvieron en la reunión al menos un minuto entero dentro del horario de la jornada, o que el equipo registró como presentes.',
  'summary.meaning.present': 'Personas inscritas registradas como presentes en el lugar.',
  'summary.meaning.attended':
    'Personas inscritas presentes durante la parte del horario de la jornada fijada para el taller (la mitad, salvo otro ajuste), o que el equipo registró como presentes.',
  'summary.meaning.attendedAtVenue': 'Las mismas personas: toda persona registrada como presente asistió.',
  'summary.meaning.unmatchedPeople':
    'Nombres mostrados en la reunión que todavía no corresponden a ninguna persona inscrita. No figuran en ningún otro número.',
  'summary.definition': '{label}: {meaning}',
  'summary.allMatched': 'Cada participante tiene una inscripción asociada.',
  'summary.unmatched':
    'Sin inscripción asociada: {people, plural, one {un participante} other {# participantes}} ({rows, plural, one {una fila} other {# filas}}).',
  'summary.excluded':
    '{count, plural, one {Se excluyó a un anfitrión, intérprete o robot.} other {Se excluyó a # anfitriones, intérpretes y robots.}}',
  'summary.ignored':
    '{count, plural, one {Se ignoró una entrada que no corresponde a un participante.} other {Se ignoraron # entradas que no corresponden a participantes.}}',
  'summary.venueOnly':
    'Solo se cuentan las personas registradas como presentes en la sede: Zoom no ha enviado nada sobre este día.',
  'summary.onlineOnly': 'Los datos de Zoom solo abarcan a quienes se conectaron en línea.',
  'summary.skippedRows':
    '{count, plural, one {Una fila del informe no se pudo leer y se omitió.} other {# filas del informe no se pudieron leer y se omitieron.}}',
  'summary.correctedSubject': 'Asistencia corregida al día {number}: {clinic}',
  'summary.correctedHeading': 'Asistencia corregida al día {number}',
  'summary.replaces': 'Se cargó un informe corregido. Este resumen sustituye al del {moment}.',
  'summary.change': '{label}: antes {before}, ahora {after}.',
  'noData.subject': 'No hay datos de asistencia al día {number}: {clinic}',
  'noData.heading': 'No hay datos de asistencia al día {number}',
  'noData.text':
    'Zoom no ha enviado nada sobre este día, así que su asistencia no se conoce. Ocurre cuando la reunión se celebró con otro número o en otra cuenta de Zoom.',
  'noData.textHybrid':
    'Zoom no ha enviado nada sobre este día y no se ha registrado a nadie como presente en la sede, así que su asistencia no se conoce.',
  'noData.textInPerson': 'La asistencia de este día no se ha registrado, así que no se conoce.',
  'noData.howTo':
    'Inicie sesión en Zoom con la cuenta que acogió la reunión, abra Informes, Uso, pulse el número de participantes y exporte la lista con los datos de la reunión. Cargue ese archivo: el resumen se envía en cuanto se cuenta.',
  'noData.button': 'Cargar el informe de Zoom',
  'summary.dataTime': 'Los datos se tomaron el {moment}.',
  'summary.attendedExplained':
    'Asistir significa estar presente al menos {minutes, plural, one {un minuto} other {# minutos}} de la jornada.',
  'summary.comparison': 'Comparación',
  'summary.averageColumn': 'Promedio de talleres comparables',
  'summary.comparable':
    'Talleres en el promedio: {number}. Se celebraron en la misma modalidad y comenzaron en los dos años anteriores a este.',
  'summary.tooFewComparable':
    'Todavía no hay un promedio de talleres comparables: son muy pocos los talleres de la misma modalidad y de otros organizadores que comenzaron en los dos años anteriores a este.',
  'summary.overTime': 'Participantes a lo largo de la jornada ({zone})',
  'summary.overTimeExplained':
    'Todas las personas que participaron, con inscripción o sin ella, salvo anfitriones, intérpretes y robots.',
  'summary.sessions': 'Personas en cada sesión',
  'summary.sessionsExplained':
    'Personas inscritas que estuvieron en la reunión al menos un minuto entero de la sesión.',
  'summary.missing': 'Instituciones invitadas que faltaron',
  'summary.bySector': 'Por sector',
  'summary.byOrganisation': 'Por organización',
  'summary.byCountry': 'Por país',
  'summary.moreGroups': '{count, plural, one {Uno más} other {# más}}',
  'summary.group': 'Grupo',
  'summary.notStated': 'Sin indicar',
  'summary.button': 'Ver la asistencia del día',
  'summary.reason': 'Recibe este correo porque {email} recibe la asistencia de este taller.',
}

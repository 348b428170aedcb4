import { foldAccents } from '../tokens'

/** What a heading or a label of the page is about. */
export type HeadingTopic =
  | 'programme'
  | 'audience'
  | 'registration'
  | 'objectives'
  | 'related'
  | 'people'
  | 'contact'
  | 'place'
  | 'date'
  | 'time'
  | 'host'
  | 'note'
  | 'table'

const topicPhrases: Record<HeadingTopic, string> = {
  programme:
    'программа, повестка дня, программа семинара, البرنامج, جدول الأعمال, 议程, 日程, programme, program, agenda, schedule, draft agenda, draft programme, draft program, tentative agenda, tentative programme, provisional agenda, provisional programme, detailed programme, detailed agenda, clinic programme, clinic agenda, programme of the clinic, programme overview, programme at a glance, agenda overview, programme provisoire, programme detaille, programme de la clinique, projet de programme, ordre du jour, agenda provisoire, calendrier, deroulement, programa, agenda preliminar, programa preliminar, programa provisional, programa detallado, temario, orden del dia, cronograma, programacao, workshop programme, workshop agenda',
  audience:
    'target audience, audience, intended audience, who should attend, who should participate, who can attend, who is it for, for whom, target participants, participants, participation, public cible, public vise, audience cible, participants cibles, participants vises, a qui s adresse la clinique, destinataires, publico objetivo, publico meta, publico destinatario, audiencia, audiencia objetivo, participantes, destinatarios, dirigido a, a quien va dirigido, publico alvo',
  registration:
    'registration, register, register here, register now, how to register, online registration, registration link, click here to register, inscription, inscriptions, s inscrire, inscrivez vous, inscrivez vous ici, pour s inscrire, lien d inscription, enregistrement, inscripcion, inscripciones, registro, registrese aqui, inscribase aqui, registrarse, enlace de inscripcion, inscricao, inscricoes, inscreva se',
  objectives:
    'objectives, main objectives, objective, aims, purpose, background, context, introduction, overview, about, about the clinic, about the event, expected outcomes, expected results, expected output, outcomes, description, summary, objectifs, objectif, contexte, resultats attendus, presentation, objetivos, objetivo, antecedentes, contexto, resultados esperados, introduccion, justification, scope, topics, themes',
  related:
    'related reports, related report, related documents, related resources, related publications, regulatory guidance, reports, report, documents, documentation, resources, references, further reading, reading, recordings, recording, presentations, slides, materials, material, rapports connexes, rapport connexe, rapports associes, rapports, documents connexes, documents de reference, ressources, informes relacionados, informe relacionado, documentos relacionados, documentos, recursos, referencias, relatorios relacionados',
  people:
    'докладчик, докладчики, докладчица, спикер, спикеры, модератор, модераторы, ведущий, ведущая, фасилитатор, участники дискуссии, متحدث, المتحدث, متحدثون, المتحدثون, المتحدثة, المتحدثين, مدير الجلسة, مديرة الجلسة, الميسر, الميسرة, ميسر, المحاضر, المحاضرة, المشاركون في الحلقة, 主讲人, 演讲人, 发言人, 主持人, 演讲嘉宾, 嘉宾, 讨论嘉宾, 引导员, speaker, speakers, moderator, moderators, presenter, presenters, presented by, panellist, panellists, panelist, panelists, facilitator, facilitators, trainer, trainers, instructor, lead, chair, master of ceremonies, mc, resource person, resource persons, expert, experts, delivered by, intervenant, intervenants, intervenante, intervenantes, panelistes, conferencier, conferenciere, facilitateur, facilitatrice, facilitadores, facilitadoras, oradora, moderadores, conferencista, conferencistas, moderateur, moderatrice, orateur, orateurs, animateur, animatrice, presentateur, formateur, formateurs, president de seance, ponente, ponentes, moderador, moderadora, panelistas, panelista, expositor, expositores, expositora, facilitador, facilitadora, presentador, orador, oradores, palestrante, palestrantes',
  contact:
    'contact, contacts, contact us, contact person, contact persons, contact information, for more information, for further information, more information, for any questions, questions, disclaimer, copyright, all rights reserved, follow us, share, back to top, privacy, privacy notice, terms of use, sponsors, partners, pour plus d informations, pour toute information, plus d informations, avertissement, contacto, contactos, para mas informacion, mas informacion, aviso, contato, useful links, links, liens utiles, enlaces, logistics, practical information, informations pratiques, informacion practica, media contact, contactez nous, nous contacter, tous droits reserves, todos los derechos reservados',
  place:
    'место, место проведения, где, формат, платформа, площадка, المكان, مكان الانعقاد, المنصة, 地点, 会议地点, 举办地点, 平台, venue, place, location, platform, format, mode, modality, modalities, lieu, lieu et modalite, lugar y modalidad, local e modalidade, place and mode, plateforme, modalite, modalites, endroit, salle, sala, lugar, modalidad, plataforma, sede, local, formato, zoom link, meeting link, where, ou, donde, connection details, country, pays, pais',
  date: 'дата, даты, дата и время, когда, التاريخ, التاريخ والوقت, 日期, 时间和日期, date, dates, date s, when, quand, cuando, fecha, fechas, data, datas, day, days, jour, jours, dia, dias, date and time, dates and time, dates and times, date and hour, date et heure, dates et heures, date et horaire, fecha y hora, fechas y hora, fechas y horas, fecha y horario, data e hora',
  time: 'время, часы, الوقت, التوقيت, 时间, time, times, hours, hour, timing, timings, duration, daily hours, session times, heure, heures, horaire, horaires, hora, horas, horario, horarios, duree, duracion, time zone, timezone, fuseau horaire, zona horaria, huso horario, fuso horario',
  host: 'организатор, организаторы, соорганизатор, соорганизаторы, партнер, партнеры, المنظم, المنظمون, الجهة المنظمة, الجهات المنظمة, الشركاء, 主办, 承办, 协办, 主办单位, 承办单位, 协办单位, 组织单位, 主办方, organisent, organise, invita, invitan, convida, organizan, organiza, organizacion, convoca, convocan, realizan, partenaires, partenaire, organisation, realizacao, parceiros, socios, organise par, host, hosts, hosted by, organiser, organisers, organizer, organizers, organised by, organized by, co organiser, co organisers, co organizer, co organizers, partner, partner organisation, in collaboration with, organisateur, organisateurs, co organisateur, co organisateurs, coorganisateur, coorganisateurs, organisateurs et partenaires, par qui, organise par, partenaire, en collaboration avec, organizador, organizadores, organizado por, anfitrion, coorganizador, coorganizadores, co organizador, co organizadores, entidades organizadoras, por quem, quem organiza, quien organiza, organizacao, institution, entity organization, entity, organization, organisation, entidad',
  note: 'note, nb, n b, nota, remarque, please note, important, languages, language, langues, langue, idioma, idiomas, interpretation, working languages, langue de travail',
  table:
    'session, sessions, title, topic, topics, activity, activities, item, items, theme, subject, titre, sujet, seance, tema, temas, actividad, sesion, titulo, no, number',
}

/** Words only, folded: `À qui s’adresse la clinique ?` -> `a qui s adresse la clinique`. */
export const normaliseWords = (text: string): string =>
  foldAccents(text.slice(0, 200))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const topicByPhrase = new Map<string, HeadingTopic>(
  Object.entries(topicPhrases).flatMap(([topic, list]) =>
    list.split(', ').map((phrase) => [normaliseWords(phrase), topic as HeadingTopic] as const),
  ),
)

/** Heads of columns that are titles elsewhere. */
const columnHeadings = new Set(
  'start,end,from,to,start time,end time,begin,debut,fin,inicio,responsible,by,lead,role,institution,notes,duration,min,minutes,no,n,title'.split(
    ',',
  ),
)

/** Whether a text is the head of a column that names no session: `Responsible`, `Duration`. */
export const isColumnHeading = (text: string): boolean => columnHeadings.has(normaliseWords(text))

/** What a short text is the heading of, or null. */
export const classifyHeading = (text: string): HeadingTopic | null => {
  if (text.length > 90) return null
  if (text.startsWith('©')) return 'contact'
  const words = normaliseWords(text)
  return (
    topicByPhrase.get(words) ??
    topicByPhrase.get(words.replace(/^(?:the|le|la|les|el|los|las|o|os|as|i{1,3}|iv|v|vi|\d+|#) /, '')) ??
    classifyCompound(text)
  )
}

/** `Related Reports/Regulatory Guidance:`, `Time | Session | Speaker`: headings in one line. */
const classifyCompound = (text: string): HeadingTopic | null => {
  const parts = text.split(/[/|]/)
  if (parts.length < 2 || parts.length > 6) return null
  const topicsOfParts = parts.map(
    (part) =>
      topicByPhrase.get(normaliseWords(part)) ??
      (columnHeadings.has(normaliseWords(part)) ? 'table' : undefined),
  )
  const [first] = topicsOfParts
  if (!first || topicsOfParts.some((topic) => topic === undefined)) return null
  return text.includes('|') ? 'table' : first
}

/** `一、` before a label. */
const listNumber = /^[一二三四五六七八九十]{1,3}、\s?/u
/** `Waktu (Time)`: the label in two languages. */
const bilingualLabel = /^([^()]{2,40}?)\s?\(([^()]{2,40})\)\s?$/u

/** A line that begins with a label and a colon or a question mark, split; null when it has none that is known. */
export const parseLabel = (text: string): { topic: HeadingTopic; rest: string } | null => {
  const at = text.slice(0, 80).search(/[:：?？؟]|\s[-–—|]\s/)
  if (at < 1) return null
  const label = text.slice(0, at).replace(listNumber, '')
  const [, local = '', translated = ''] = bilingualLabel.exec(label.slice(0, 80)) ?? []
  const topic =
    classifyHeading(label) ?? (translated ? (classifyHeading(translated) ?? classifyHeading(local)) : null)
  const rest = text.slice(at).replace(/^[\s:：?？؟|–—-]+/, '')
  return topic && rest !== '' ? { topic, rest } : null
}

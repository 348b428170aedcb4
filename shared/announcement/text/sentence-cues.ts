const maxReach = 300
const sentenceEnds = ['. ', '; ', '! ', '? ', '。', '！', '；']

/** The sentence around a position of a line, at most some hundred characters each way. */
export const sentenceAround = (text: string, at: number, end: number): string => {
  const before = text.slice(Math.max(0, at - maxReach), at)
  const after = text.slice(end, end + maxReach)
  const start = Math.max(...sentenceEnds.map((mark) => findLastBreak(before, mark)))
  const stops = sentenceEnds.map((mark) => findFirstStop(after, mark)).filter((stop) => stop !== -1)
  return (
    before.slice(start) +
    text.slice(at, end) +
    after.slice(0, stops.length > 0 ? Math.min(...stops) : maxReach)
  )
}

/** `в г. Бишкек`: a full stop behind one or two letters ends no sentence. */
const findFirstStop = (after: string, mark: string): number => {
  let at = after.indexOf(mark)
  while (at !== -1 && /(?<![\p{L}\d])\p{L}{1,2}$/u.test(after.slice(Math.max(0, at - 3), at)))
    at = after.indexOf(mark, at + 1)
  return at
}

/** `a. m. ` and `No. ` end no sentence: the next sentence begins with a capital, and the last word has three letters or more. */
const findLastBreak = (text: string, mark: string): number => {
  for (let at = text.lastIndexOf(mark); at !== -1; at = at === 0 ? -1 : text.lastIndexOf(mark, at - 1)) {
    if (/[\p{L}\d)]{3}$/u.test(text.slice(Math.max(0, at - 3), at))) return at + mark.length
  }
  return 0
}

/** The same in scripts without the word borders of ours. */
const otherSchedule =
  /(?<!\p{L})(?:состо(?:ится|ятся)|пройд[её]т|пройдут|провод(?:ит|ится|ятся)|провед[её]т|приглаша(?:ет|ем|ют)|запланирован\p{L}*)(?!\p{L})|(?:س)?(?:تعقد|يعقد|ينعقد|تنعقد|تقام|يقام|تنظم|ينظم)|(?:يسر|تتشرف|يتشرف)[^.]{0,60}دعوت|定于|将于|拟于|举办|举行|召开/iu

/** The sentence says when the clinic is. */
export const announcesSchedule = (clause: string): boolean =>
  otherSchedule.test(clause) ||
  /(?<!\p{L})(?:take(?:s)? place|taking place|tak(?:en)? place|be held|held (?:on|from|online|virtually)|is held|scheduled|organi[sz](?:ing|ed|es|e)|invite[sd]?|invitation|conven(?:e|es|ing)|hosts?|hosting|run from|runs? (?:on|from)|aura lieu|auront lieu|se tiendra|se tiendront|se tient|se déroulera|se dérouleront|organise(?:nt|ra)?|organisée?|invite(?:r|nt)?|inviter|prévue?s?|tendrá(?:n)? lugar|se llevará|se llevarán|se realizará|(?:se )?celebrará|se desarrollará|organiza(?:n|rá)?|invita(?:n|r)?|invitarle|programad[oa]|será realizad[oa]|realizar-se(?:-á)?|realiza-se|a celebrarse|a realizarse|realizará|(?:is|are) (?:online|virtual|in person|hybrid)|convoca(?:n)?|convidam?|acontece(?:rá)?|decorre(?:rá)?|tem lugar|terá lugar|will be|(?:is|are) (?:back )?on (?:the )?(?:\d|\p{L}{3,9}day)|est (?:fixée?|programmée?)|abrite(?:ra|nt|ront)?|accueiller(?:a|ont)|acoger[áa]n?|albergar[áa]n?|acolher[áã]o?|each day|both days|daily|every day|chaque jour|cada día)(?!\p{L})/iu.test(
    clause,
  )

/** Deadlines in scripts without the word borders of ours, and in German. */
const otherDeadline =
  /заявк\p{L}*[^.]{0,40} до(?!\p{L})|регистраци\p{L}*[^.]{0,40} до(?!\p{L})|крайний срок|срок подачи|(?:آخر|اخر) (?:موعد|أجل)|الموعد النهائي|قبل يوم|(?:باب|يغلق|ينتهي) (?:التسجيل|التقديم)|التسجيل (?:حتى|قبل|مفتوح)|报名截止|截止(?:日期|时间|报名)?|截至|前报名|anmeldeschluss|anmeldefrist|anmeld\p{L}*[^.]{0,40} bis(?: zum)?(?!\p{L})/iu

/** The sentence gives the last day for something, as registration. */
export const namesDeadline = (clause: string): boolean =>
  otherDeadline.test(clause) ||
  /(?<!\p{L})(?:deadlines?|no later than|(?:shared|approved|submitted|received|sent|confirmed|completed|finali[sz]ed|returned|validated|informed|notified) (?:by|before)|validée? (?:avant|d['’]ici)|aprobad[oa]s? antes|early[- ]bird|(?:regular|standard|reduced|late) (?:fee|rate|price|registration|from \d)|(?:USD|EUR|GBP|CHF|US\$|€|£) ?\d|registration (?:closes|opens|deadline|will close|is open|ends)|regist(?:er|ration)[^.]{0,60}(?<!\p{L})(?:by|before|until|closes?|opens?)|clos(?:ing|ure) (?:date|of)|call for (?:applications?|papers|nominations?|proposals|participation)|notification of|applications? (?:close|open|must|are due|by|until)|nominations? (?:close|by|until|must)|(?:nominat\p{L}*|reply|replies|respond|inform us|designat\p{L}*)[^.]{0,80}(?<!\p{L})(?:by|before|not later than)|(?:désigner|répondre)[^.]{0,80}(?<!\p{L})(?:avant|au plus tard)|sales end|tickets? (?:sales )?(?:end|close)|offer ends|(?:confirm(?:ation)?|reach(?:es)?|sends?|are due)(?!\p{L})[^.]{0,60}(?<!\p{L})(?:by|before) (?:the )?(?:\p{L}+day,? )?\d|submit|submission|r\.?s\.?v\.?p|r\.s\.f\.f|date limite|au plus tard|avant le|appel à (?:candidatures|participation)|inscriptions? (?:ouvertes?|jusqu|avant|close)|s['’]inscrire[^.]{0,40}(?<!\p{L})(?:avant|jusqu)|clôture des (?:inscriptions|candidatures)|fecha límite|a más tardar|antes del|hasta el \d|convocatoria|cierre de (?:inscripciones|postulaciones)|inscripci(?:ón|ones)[^.]{0,40}(?<!\p{L})(?:hasta|antes|cierr)|prazo|inscriç(?:ão|ões)[^.]{0,40}(?<!\p{L})(?:até|encerr))(?!\p{L})/iu.test(
    clause,
  )

/** Deadlines and the hours of an office stand beside the hours of a clinic, and are none. */
export const namesOfficeHours = (clause: string): boolean =>
  /(?<!\p{L})(?:help ?desk|offices? (?:is|are) open|oficinas? de atención|bureaux? (?:sont |est )?ouverts?|(?:on )?working days|días hábiles|jours ouvrables|dias úteis|office hours|opening hours|business hours|working hours|hotline|switchboard|reception|(?:tel|phone|fax|mobile)(?:ephone)?[.:]? ?\+?\(?\d|heures d['’]ouverture|heures de bureau|renseignements|permanence|standard téléphonique|horario de (?:atención|oficina)|horas de oficina|atendimento|horário de (?:atendimento|funcionamento)|öffnungszeiten|часы работы|ساعات (?:العمل|الدوام)|办公时间|工作时间)(?!\p{L})/iu.test(
    clause,
  )

/** `T +27 12 555 0100 | 8:00-16:30`, `Office: 5 Example Avenue, Mon-Fri 08:00-16:30`: hours of an office. */
export const isContactWithHours = (text: string): boolean =>
  text.length <= maxContactLine &&
  (/\+\d{1,3}[ ()\d.-]{6,}\d/u.test(text) ||
    /(?<!\p{L})(?:mon(?:day)? ?(?:-|–|to) ?fri(?:day)?|lun(?:di)? ?(?:-|–|à|au) ?ven(?:dredi)?|lun(?:es)? ?(?:-|–|a) ?vie(?:rnes)?|seg(?:unda)? ?(?:-|–|a) ?sex(?:ta)?|пн ?[-–] ?пт)(?!\p{L})/iu.test(
      text,
    ))
const maxContactLine = 160

/** The sentence says since when something exists, so its date is not the clinic's. */
export const namesHistory = (clause: string): boolean =>
  /(?<!\p{L})(?:launched|established|adopted|founded|created in|entered into force|since|depuis|desde hace|adoptée?|lancée?|créée?|aprobad[oa]|lanzad[oa])(?!\p{L})/iu.test(
    clause,
  )

/** The sentence gives a date or an hour of something else: a deadline, an earlier event, a rehearsal. */
/** When a page was published, and what the press is told, in words without the borders of ours. */
const publicationCue =
  /опубликован|обновлен|发布(?:时间|日期)|更新(?:时间|日期)|تاريخ النشر|نُ?شر (?:في|بتاريخ)|آخر تحديث|veröffentlicht|embargo|(?:press|media) (?:briefing|conference|call) (?:takes place|will|is|at)(?!\p{L})|conférence de presse|point de presse|rueda de prensa|coletiva de imprensa/iu

/** `Next session: 28 July`, `Sesión anterior: 3 de mayo`: another part of a series. */
const otherPartOfSeries =
  /^[^\p{L}]*(?:(?:previous|next|following|last|other|future|past|first|prochaines?|précédentes?|autres|próxim[oa]s?|anterior(?:es)?|otr[oa]s|outr[oa]s|следующ\p{L}{2}|предыдущ\p{L}{2}) (?:sessions?|editions?|episodes?|issues?|parts?|séances?|éditions?|épisodes?|volets?|sesi(?:ón|ones)|edici(?:ón|ones)|sess(?:ão|ões)|ediç(?:ão|ões)|занят\p{L}+|сесси\p{L})|(?:séances?|sessions?|éditions?|sesi(?:ón|ones)|edici(?:ón|ones)|sess(?:ão|ões)|ediç(?:ão|ões)) (?:suivantes?|précédentes?|prochaines?|anterior(?:es)?|siguientes?|seguintes?)) ?[:：–—-]/iu

export const concernsOtherEvent = (clause: string): boolean =>
  otherPartOfSeries.test(clause) ||
  publicationCue.test(clause) ||
  namesDeadline(clause) ||
  namesHistory(clause) ||
  /(?<!\p{L})(?:last updated|updated(?: on)?|last modified|published(?: on)?|posted(?: on)?|mise? à jour|publié le|publicado el|actualizado|atualizado|(?<!(?:owing|due|because of|on account of) (?:to )?(?:the |a )?)(?:public|national|bank) holidays?|(?<!(?:en raison|à cause) d(?:u|es|['’]un) )jours? fériés?|(?<!(?:debido|motivo) (?:al?|del?) )feriados?|días? festivos?|test session|connectivity test|(?:technical|tech|sound|system|audio|connection) (?:check|rehearsal)|follow-?up (?:call|meeting|session|webinar)|(?:speakers?['’]?|preparatory|planning|pre-event) (?:briefing|call|meeting|check)|(?:presentations?|slides?|recordings?|videos?|materials?|certificates?|reports?|results) (?:will be|are|is) (?:available|online|published|posted|shared|sent|issued)|essai technique|répétition|réunion préparatoire|prueba técnica|ensayo|reunión preparatoria|teste técnico|reunião preparatória|rehearsal|dry run|help ?desk|technical test|office hours|lobby|waiting room)(?!\p{L})/iu.test(
    clause,
  )

/** The sentence says when people register at the door, not when the clinic begins. */
export const concernsArrival = (clause: string): boolean =>
  /报到|签到|离会|返程|وصول المشاركين|مغادرة/u.test(clause) ||
  /(?<!\p{L})(?:arrivals?(?: of)?(?: the)? (?:participants|delegates|date|day)|arrival|departure(?: of)?|departures?|travel day|arrivée des|départ des|llegada de|salida de|chegada d[eo]s|partida d[eo]s|заезд|отъезд|registration (?:counter|desk|area|table)|(?:requested|invited|asked|advised) to (?:register|arrive|check in)|badges?|check-?in|doors open|comptoir d['’](?:accueil|enregistrement)|accueil des participants|retrait des badges|mesa de (?:registro|inscripción)|acreditación|credenciamento)(?!\p{L})/iu.test(
    clause,
  )

/** The same for the part of the clause that holds a position: Chinese joins the days of a clinic and of arriving with a comma. */
export const concernsArrivalAt = (text: string, at: number, end: number): boolean => {
  const start = Math.max(...[...'，；。'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1
  const stop = text.slice(end).search(/[，；。]/u)
  const own = text.slice(start, stop === -1 ? undefined : end + stop)
  return concernsArrival(sentenceAround(own, at - start, end - start))
}

/** `follows the course of 2 June`, `après la réunion du 3 mai`: the date before whose position it stands is of an event before or behind the clinic. */
export const relatesToOtherEvent = (text: string, at: number): boolean =>
  otherEventBefore.test(text.slice(Math.max(0, at - maxRelation), at))
const maxRelation = 120
const otherEventBefore =
  /(?<!\p{L})(?:follow(?:s|ed|ing)?(?: up| on)*|builds? on|sequel to|continues?|continuation of|after|ahead of|prior to|in preparation (?:for|of)|back to back with|alongside|on the margins of|in the margins of|fait suite (?:à|au)|à la suite d[eu]|après|en amont d[eu]|en marge d[eu]|tras|después del?|a continuación del?|previo a|al margen del?|após|depois d[aeo]|na sequência d[aeo]|à margem d[aeo]|после|по итогам|в преддверии|накануне|на полях)\s(?!which|que)[^.;,:]{3,90}\s(?:of|on|du|le|des|del?|d[aeo]|no|em|от|на)?\s?(?:the |les? |los |el )?(?:\p{L}+day,? )?$/iu

/** The clinic takes place on another day than was announced. */
export const namesPostponement = (clause: string): boolean =>
  /(?<!\p{L})(?:postponed|rescheduled|re-scheduled|moved (?:to|from)|(?:will|is|are) now (?:to )?(?:be held|take place|taking place|on|planned|scheduled)|now takes place|(?:old|former) dates?|se tiendra désormais|aura (?:désormais|finalement) lieu|anciennes? dates?|ahora se (?:realizarán?|celebrarán?)|(?:tendrán?|terá|terão) (?:ahora |agora )lugar|(?:agora|ahora) (?:terá|terão|tendrán?) lugar|fechas? anterior(?:es)?|new dates?|changed? of dates?|date change|deferred|report[ée]e?s?(?: au| aux?| du)|nouvelles? dates?|repoussée?s?|décalée?s?|pospuest[oa]s?|aplazad[oa]s?|reprogramad[oa]s?|nuevas? fechas?|adiad[oa]s?|remarcad[oa]s?|novas? datas?)(?!\p{L})/iu.test(
    clause,
  )

/** The sentence looks back: at an earlier clinic, or, on a page written afterwards, at this one. */
export const refersToPast = (clause: string): boolean =>
  /(?<!\p{L})(?:previous(?:ly)?|preceding|(?<!(?:as|like|than|de) )last year(?:['’]s)?|earlier|(?:was|were) (?:held|organi[sz]ed)|took place|précédente?|dernière édition|a eu lieu|s['’]est (?:tenue?|déroulée?)|anterior(?:es)?|se celebró|se llevó a cabo|tuvo lugar)(?!\p{L})/iu.test(
    clause,
  )

import { foldText } from '../../domain/values/text/fold-text'

/**
 * The headings of Zoom's participant reports, meetings and webinars, as exported since 2020 in English, French,
 * Spanish, Portuguese, German, Italian, Russian, Chinese and Arabic. A heading in brackets ("Name (original name)",
 * "Duration (minutes)") is compared without them.
 */
const headings = {
  topic:
    'topic|meeting topic|webinar topic|sujet|tema|tema de la reunion|assunto|topico|tópico|thema|argomento|тема|主题|主題|会议主题|الموضوع',
  meetingId:
    'id|meeting id|webinar id|id de réunion|id réunion|id de la réunion|id du webinaire|id de reunión|id de la reunión|id del seminario web|id da reunião|id do webinar|meeting-id|webinar-id|id riunione|id webinar|идентификатор конференции|идентификатор|会议 id|会议id|会议号|معرف الاجتماع|المعرف',
  start:
    'start time|actual start time|heure de début|heure de début réelle|hora de inicio|hora de inicio real|hora de início|startzeit|beginn|startzeitpunkt|ora di inizio|время начала|开始时间|實際開始時間|وقت البدء|وقت البداية',
  end: 'end time|actual end time|heure de fin|hora de finalización|hora de fin|hora de término|hora de fim|hora de conclusão|endzeit|ende|endzeitpunkt|ora di fine|время окончания|время завершения|结束时间|وقت الانتهاء|وقت النهاية',
  host: 'host|host name|host email|hôte|nom de l’hôte|e-mail de l’hôte|adresse e-mail de l’hôte|animateur|anfitrión|nombre del anfitrión|correo electrónico del anfitrión|nombre del organizador|correo electrónico del organizador|organizador|anfitrião|nome do anfitrião|e-mail do anfitrião|organizzatore|nome organizzatore|e-mail organizzatore|gastgeber|name des gastgebers|e-mail des gastgebers|moderator|name des hosts|e-mail des hosts|организатор|имя организатора|адрес электронной почты организатора|主持人|主持人姓名|主持人邮箱|المضيف|اسم المضيف|البريد الإلكتروني للمضيف',
  participants:
    'participants|participantes|teilnehmer|partecipanti|участники|参会者|参与者|المشاركون|unique viewers|total users',
  ignored: 'account email|e-mail du compte|correo de la cuenta|e-mail da conta|kontakt-e-mail|konto-e-mail',
  originalName:
    'original name|nom original|nom d’origine|nombre original|nome original|nome originale|originalname|ursprünglicher name|исходное имя|原名|原始名称|الاسم الأصلي',
  registrantEmail:
    'registrant email|registration email|e-mail de l’inscrit|adresse e-mail d’inscription|correo electrónico del inscrito|correo electrónico de registro|e-mail do inscrito|e-mail de inscrição|registrierungs-e-mail|e-mail der registrierung|e-mail del registrato|e-mail di registrazione|электронная почта зарегистрировавшегося|注册邮箱|注册者邮箱|بريد المسجل',
  name: 'name|user name|participant name|display name|nom|nom d’utilisateur|nom du participant|nom d’affichage|nombre|nombre de usuario|nombre del participante|nome|nome de usuário|nome do usuário|nome do utilizador|nome do participante|benutzername|teilnehmername|anzeigename|nome utente|nome partecipante|nome del partecipante|имя|имя пользователя|имя участника|姓名|名称|名稱|用户名|用户名称|参会者姓名|الاسم|اسم المستخدم|اسم المشارك',
  firstName:
    'first name|prénom|nombre de pila|primeiro nome|vorname|nome proprio|имя (личное)|名|名字|الاسم الأول',
  lastName:
    'last name|nom de famille|apellido|apellidos|sobrenome|apelido|nachname|cognome|фамилия|姓|姓氏|اسم العائلة|الاسم الأخير',
  email:
    'email|e-mail|user email|attendee email|participant email|user e-mail|email address|e-mail address|adresse e-mail|adresse e-mail de l’utilisateur|e-mail de l’utilisateur|adresse électronique|courriel|correo|correo electrónico|correo electrónico del usuario|e-mail do usuário|email do usuário|e-mail do utilizador|endereço de e-mail|e-mail-adresse|benutzer-e-mail|e-mail des benutzers|indirizzo e-mail|e-mail utente|email utente|электронная почта|эл. почта|адрес электронной почты|электронная почта пользователя|电子邮件|電子郵件|电子邮件地址|邮箱|电子邮箱|用户邮箱|用户电子邮件|البريد الإلكتروني|البريد الإلكتروني للمستخدم|بريد المستخدم',
  join: 'join time|first join time|heure d’arrivée|heure d’entrée|heure de connexion|heure de participation|heure d’adhésion|hora de entrada|hora para unirse|hora de ingreso|hora de unión|hora de incorporación|hora de conexión|ingressar na hora|hora de ingresso|hora da entrada|horário de entrada|hora de adesão|beitrittszeit|beitrittszeitpunkt|zeitpunkt des beitritts|beitritt|teilnahmezeit|ora di ingresso|ora di accesso|ora di entrata|ora di partecipazione|время входа|время присоединения|время подключения|加入时间|入会时间|进入时间|加入時間|وقت الانضمام|وقت الدخول',
  leave:
    'leave time|last leave time|heure de départ|heure de sortie|heure de déconnexion|hora de salida|hora para salir|hora de abandono|hora de desconexión|hora de saída|horário de saída|sair na hora|austrittszeit|austrittszeitpunkt|zeitpunkt des verlassens|verlassen um|austritt|ora di uscita|ora di abbandono|время выхода|время отключения|离开时间|退出时间|离会时间|離開時間|وقت المغادرة|وقت الخروج',
  total:
    'total duration|durée totale|duración total|duração total|gesamtdauer|durata totale|общая продолжительность|总时长|总持续时间|المدة الإجمالية|إجمالي المدة',
  duration:
    'duration|time in session|durée|temps en session|temps dans la session|duración|tiempo en sesión|tiempo en la sesión|duração|tempo na sessão|tempo em sessão|dauer|zeit in sitzung|zeit in der sitzung|durata|tempo nella sessione|tempo in sessione|продолжительность|длительность|время в сеансе|时长|持续时间|持續時間|会话时间|المدة|مدة الحضور',
  waiting:
    'in waiting room|en salle d’attente|dans la salle d’attente|en sala de espera|en la sala de espera|na sala de espera|em sala de espera|im warteraum|in sala d’attesa|nella sala d’attesa|в зале ожидания|在等候室|在等候室中|في غرفة الانتظار',
  attended:
    'attended|a participé|présent|asistió|participou|compareceu|teilgenommen|ha partecipato|участвовал|участвовал(а)|присутствовал|已参加|是否参加|حضر',
} as const

export type HeadingKind = keyof typeof headings

const headingKinds = new Map<string, HeadingKind>(
  (Object.keys(headings) as HeadingKind[]).flatMap((kind) =>
    headings[kind].split('|').map((text) => [normaliseHeading(text), kind] as const),
  ),
)

/**
 * What a heading says; null for every other text. Brackets, marks and letter case do not matter, except where they
 * say that a duration is not in minutes, as Zoom's are: such a column is not read.
 */
export const headingKindOf = (cell: string): HeadingKind | null => {
  const kind = headingKinds.get(normaliseHeading(cell)) ?? null
  const isDuration = kind === 'duration' || kind === 'total'
  return isDuration && otherUnit.test(bracketsOf(cell)) ? null : kind
}

/** "hours", "sec.", "hh:mm:ss" and their like. */
const otherUnit =
  /^(h\b|hrs?\b|hours?|heures?|horas?|ore\b|std|stunden|час|ч\b|小时|小時|ساع|s\b|secs?\b|second|segundo|sekund|secondi|сек|秒|ثوان|ثاني|hh?:mm)/i

function normaliseHeading(text: string): string {
  const bare = text.replace(/[（(][^）)]*[）)]?/g, ' ')
  return foldText(bare)
    .replace(/[’‘`´]/g, "'")
    .replace(/[#:*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The text in brackets behind a heading: "Join time (UTC)". */
export const bracketsOf = (cell: string): string => /[（(]([^（(）)]*)[）)]/.exec(cell)?.[1]?.trim() ?? ''

const yesWords = new Set(
  ['yes', 'y', 'oui', 'sí', 'si', 'sim', 'ja', 'sì', 'да', '是', 'نعم', 'true', '1'].map(foldText),
)

export const isYesCell = (text: string): boolean => yesWords.has(foldText(text))

import { classifyHeading, normaliseWords } from '../../text/layout/heading-topics'

/** Headings, navigation and slogans that name no event. */
const genericTitles = new Set(
  `home, menu, search, banner, events, event, event date, event dates, event details, date, dates, news, horaire, horaires, media advisory, press release, for immediate release, embargoed,
  press briefing, press conference, press, save the date, invitation, invitation letter, letter of invitation, official invitation, announcement, notice, public notice, circular,
  memo, memorandum, concept note, draft, final, agenda, programme, program, schedule, information, information note, background note, welcome, bienvenue, bienvenidos,
  bem vindo, communique de presse, communique, avis, annonce, invitation officielle, note conceptuelle, note d information, lettre d invitation, retenez la date,
  comunicado, comunicado de prensa, nota de prensa, aviso, convite, convocatoria, invitacion, nota conceptual, reserve la fecha, nota informativa, comunicado de imprensa, details, login, sign in,
  cookies, share, print, back, upcoming events, postponed, cancelled, canceled, annule, reporte, cancelado, aplazado, adiado, new date, confirmed, dear colleagues, dear all, dear sir or madam,
  information for participants, open meeting, meeting documents, general information, informations pour les participants, must read, read more,
    training, workshop, webinar, seminar, clinic, clinique, clinica, formation, atelier, taller, seminario, oficina, about us, contact us, calendar, calendrier, calendario, новости, мероприятия, события, главная, объявление, приглашение, анонс, إعلان, دعوة, الرئيسية, أخبار, 通知, 公告, 首页, 新闻, log in, au programme, en el programa, no programa, in this issue, dans ce numero, en este numero, sign up, about, membership, podcasts, publications, resources, newsletter, media, blog, our work, what we do, who we are, donate, subscribe, actualites, publications, accueil, inicio, publicaciones, quienes somos, recursos, noticias, eventos, training calendar, events calendar`
    .split(/,\s+/)
    .map((phrase) => phrase.trim()),
)
const sloganPattern =
  /^you(?:['’]re| are)(?: \p{L}+)? invited|^vous êtes (?:\p{L}+ )?invitée?s?|^(?:está|están) (?:\p{L}+ )?invitad|^original ?:|anniversar|committed to|connecting the world|^skip to|^jump to|^go to|^passer (?:au|à)|^aller (?:au|à)|^saltar|^ir al|^pular|^(?:dear|cher|chère|chers|estimad|prezad)|cookie|javascript|^(?:hello|hi|good (?:morning|afternoon|evening)|greetings|bonjour|bonsoir|hola|buenos d[ií]as|buenas tardes|ol[áa]|bom dia|boa tarde|здравствуйте|السلام)(?!\p{L})|^(?:view|read) this (?:e-?mail|message|newsletter)|in your browser|^join (?:the |your |zoom |on |with |microsoft )|^(?:by|par|por) \p{Lu}|^for organi[sz]ers|^about (?:the|this|our) \p{L}+$|^in this (?:issue|edition)(?!\p{L})|^dans ce numéro|^en este número|^nesta edição|^(?:unsubscribe|update preferences)|^(?:tel|fax|phone|e-?mail)\b|^p\.? ?o\.? box|^ref(?:erence)?\b|^page \d|^(?:e-)?(?:newsletter|boletín|bulletin|lettre d['’]information)(?!\p{L})|^\p{L}[\p{L} ]{0,20}:\s*["']?\d/iu

/** `Past events`, `Training Catalogue`, `Zoom Meeting`: what a part of a site, a paper or a meeting room is called. */
const sectionHead =
  /^navigation\s?[:：]|^(?:zoom|teams|microsoft teams|webex|google meet) (?:meeting|webinar)$|^(?:internal|inter-?office|office) memo(?:randum)?$|^(?:past|recent|previous|all|our|more|related) (?:events?|trainings?|clinics?|workshops?|webinars?|seminars?)(?: and \p{L}+)?$|^(?:upcoming|next) \p{L}+(?: and \p{L}+)?$|^(?:training|course|event|workshop)s? (?:catalogue?|calendar|resources|opportunities|news|programmes?)(?: and \p{L}+)?$|^(?:veranstaltungen|termine|aktuelles|startseite|einladung|eventi|invito|notizie|etkinlikler|davet|duyuru|habari|matukio|mwaliko|tangazo|undangan|pengumuman|acara|thư mời|thông báo|sự kiện|tin tức)$/iu

/** `FREE WEBINAR`, `Webinar gratuito`: the kind of an event with words that are true of many. */
const kindWords = new Set(
  'and clinics courses events meetings free live online virtual upcoming next new public open national regional international hybrid gratuit gratuite en ligne gratuito gratuita virtuel virtual proximo prochain invitation invitacion convite to a au la el the webinar webinars workshop workshops training trainings seminar seminars conference event events clinic course meeting forum webinaire atelier formation seminaire conference evenement cours reunion taller capacitacion seminario conferencia evento eventos curso webinario oficina seminario вебинар семинар бесплатный онлайн приглашение'.split(
    ' ',
  ),
)
const isKindAlone = (words: string): boolean =>
  words !== '' && words.split(' ').every((word) => kindWords.has(word))

/** `Où ? Salle des conférences`, `Where: Example Hall`. */
const questionLabel =
  /^(?:où|quand|quoi|qui|comment|pourquoi|where|when|who|why|how|dónde|cuándo|quién|cómo|onde|quando|quem|где|когда|кто|как|أين|متى)\s?[?？:：]/iu
/** Minutes announce the next event below their own name. */
const minutesTitle =
  /^(?:(?:draft |confirmed |approved |unconfirmed )?minutes (?:of|from)|compte[- ]rendu d|procès[- ]verbal d|acta (?:de|n)|ata d[aeo]|протокол (?:заседания|совещания|встречи|№)|محضر |会议纪要)/iu
/** The head of a memorandum. */
const addressLabel = /^(?:from|to|cc|de|à|para|от|кому|من|إلى|发件人|收件人)\s?[:：]/iu

/** `News / Events`: where the page stands on its site. */
const isTrail = (text: string): boolean => {
  const parts = text.split(/\s[/|»›>]\s/)
  return parts.length > 1 && parts.every((part) => genericTitles.has(normaliseWords(part)))
}

/** Whether a line cannot be the name of an event: a heading of the page, a skip link, a letter's opening. */
export const isGenericTitle = (text: string): boolean => {
  const words = normaliseWords(text)
  return (
    isTrail(text) ||
    isKindAlone(words) ||
    sectionHead.test(text.trim()) ||
    questionLabel.test(text) ||
    addressLabel.test(text) ||
    minutesTitle.test(text) ||
    sloganPattern.test(text) ||
    genericTitles.has(words) ||
    (classifyHeading(text) !== null && !/[–—:]/.test(text)) ||
    /^\S*\/\S*\/\S*$/.test(text.trim()) ||
    /^(?:#\S+\s*)+$/.test(text)
  )
}

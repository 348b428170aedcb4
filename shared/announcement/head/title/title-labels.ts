/** What a form calls the name of an event, as a pattern. */
export const titleWords =
  "(?:(?:course|event|training|workshop|webinar|meeting|activity|programme|program) (?:title|name)|(?:name|title) of (?:the )?(?:course|event|training|workshop|webinar|meeting|activity|programme|program)|(?:intitulé|titre|nom) (?:du cours|de l['’]\\p{L}+|de la \\p{L}+|du \\p{L}+)|intitulé|(?:título|nombre|denominación) (?:del|de la) \\p{L}+|denominación|(?:título|nome) (?:do|da) \\p{L}+|тема|название|العنوان|الموضوع|عنوان \\p{L}+|主题|名称|(?:会议|活动|培训)(?:名称|主题))"
/** `Course title | …`, `Name of the event: …`: the page itself says what the name is. */
export const titleLabel = new RegExp(`^(?:${titleWords}|title|titre|título|topic)\\s*[:：|]`, 'iu')
/** `Webinar | Fraud in wallets`: the kind of the event, set off by a bar, stands before its name. */
export const kindBeforeBar =
  /^(?:(?:free|live|online|upcoming|virtual) )?(?:webinars?|workshops?|trainings?|seminars?|conferences?|events?|clinics?|courses?|roundtables?|panels?|webinaires?|ateliers?|séminaires?|formations?|conférences?|cliniques?|cours|webinarios?|tall(?:er|eres)|seminarios?|clínicas?|cursos?|eventos?|webinários?|oficinas?|seminários?|вебинар|семинар)\s?[|•·]\s?(?=[\p{Lu}\p{Lo}«"“])/iu
/** `Course: Training on supervision`: the kind, and a name that tells it again. */
export const kindLabel =
  /^(?:course|event|activity|cours|activité|evento|actividad|curso|atividade)\s?[:：]\s?(?=.{0,60}(?:training|workshop|clinic|seminar|course|formation|atelier|clini|clíni|taller|semin|sémin|capacit|oficina))/iu
/** The subject of a mail or a letter, which names what it is about. */
export const subjectLabel = /^(?:subject|sub|objet|asunto|assunto|betreff|re|тема|الموضوع|م|主题)\s?[:：/]/iu
/** Words that say what a page or a part of a line is: no part of a name. */
export const noticeWords =
  '(?:changes?|dates?|updates?|updated|revised|rescheduled|reminder|notice|registration (?:open|link|is)|deadline|extended|extension|last call|flyer|poster|invitation|agenda|programme|program|minutes|confirmation|confirmed|draft|final|press release|media|news|urgent|important|rappel|changement|avis|inscriptions?|invitations?|programme|aviso|cambio|recordatorio|invitación|programa|lembrete|alteração|convite|напоминание|приглашение|изменени\\p{L}*|анонс|программа|تذكير|دعوة|برنامج|تغيير|通知|更新|提醒)'

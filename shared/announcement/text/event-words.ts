const eventPattern =
  /(?<!\p{L})(?:cl[ií]ni(?:c|cs|que|ques|ca|cas)|workshops?|ateliers?|tall(?:er|eres)|seminars?|séminaires?|seminarios?|seminários?|webinars?|webinaires?|webinarios?|webinários?|training|formation|capacitación|capacitação|engagement|oficinas?|forums?|foros?|conferences?|conférences?|conferencias?|conferências?|symposium|summit|bootcamp|masterclass|roundtable|dialogue|course|cours|curso|hackathon|meeting|réunion|reunión|jornadas?|journées?|schulung(?:en)?|fortbildung|fachtagung|laboratorio|convegno|corso|warsha|mafunzo|semina|lokakarya|pelatihan)(?!\p{L})/iu
const otherScriptEvent =
  /(?<!\p{L})(?:семинар|вебинар|практикум|форум|конференци|тренинг|клиник|мастер-класс)\p{L}*|(?<!\p{L})(?:çalıştay|seminer|eğitim)\p{L}*|(?<!\p{L})(?:hội thảo|tập huấn|khóa (?:học|đào tạo))|(?<!\p{L})(?:ال)?(?:ورشة|عيادة|ندوة|دورة|منتدى|مؤتمر)(?!\p{L})|研讨会|研讨班|讲习班|讲座|培训|论坛|诊所|网络研讨/iu
const subjectPattern =
  /(?<!\p{L})(?:DFS|digital financ\w*|digital payments?|financi\w* numériques?|services financiers|SFN|SFD|servicios financieros|serviços financeiros|security|sécurité|seguridad|segurança|fintech|mobile money)(?!\p{L})/iu

/** Whether a text holds a word for such an event: clinic, workshop, webinar, forum. */
export const namesEvent = (text: string): boolean => namesWesternEvent(text) || otherScriptEvent.test(text)

/** Whether a text speaks of what such events are about: digital finance, security. */
export const namesEventSubject = (text: string): boolean => subjectPattern.test(text)

/** The same in Latin letters only. */
export const namesWesternEvent = (text: string): boolean => eventPattern.test(text)

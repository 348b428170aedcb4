/** Nouns of places where people meet, as a pattern. */
export const venueNouns =
  '(?:Hotel|Hôtel|Lodge|Resort|Conference (?:Centre|Center|Hall|Room)|Convention (?:Centre|Center)|Auditorium|Amphi(?:théâtre)?|Auditório|Auditorio|Ballroom|University|Université|Universidad|Universidade|Institute|Instituto|Academy|Headquarters|headquarters|premises|Campus|Palais|Siège|Sede|Salle|Sala|Salón|Centre|Center|Centro|Building|Tower|Plaza|Boardroom|H(?:all|ouse))'
/** A word of a proper name, as a pattern. */
export const capitalised = "(?:[\\p{Lu}\\d][\\p{L}\\p{N}'’&.-]*|of|de|du|des|la|le|d['’])"

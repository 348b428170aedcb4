import { currentZoneName } from './renamed-zones'

/**
 * Cities that give no zone of the tz database its name, by zone: capitals of States that are Members of the United
 * Nations first, marked with `*`, then cities of about a million people and seats of international organisations.
 * Compared with the data of Natural Earth (public domain) as of city-timezones 1.3.4.
 */
const rows = `
Africa/Abidjan: *Yamoussoukro, Bouaké
Africa/Accra: Kumasi, Tamale
Africa/Addis_Ababa: Addis-Abeba
Africa/Algiers: Alger, Oran
Africa/Blantyre: *Lilongwe, Лилонгве, ليلونغوي, 利隆圭
Africa/Bujumbura: *Gitega
Africa/Cairo: Alexandria, Giza, Le Caire, El Cairo
Africa/Casablanca: *Rabat, Fès, Marrakech, Marrakesh, Tanger, Tangier, Agadir, Рабат, الرباط, 拉巴特
Africa/Dar_es_Salaam: *Dodoma, Arusha, Zanzibar, Mwanza, Додома, دودوما, 多多马
Africa/Douala: *Yaoundé, Яунде, ياوندي, 雅温得
Africa/Johannesburg: *Pretoria, Cape Town, Le Cap, Durban, Bloemfontein, Tshwane, Претория, Кейптаун, بريتوريا, كيب تاون, 比勒陀利亚, 开普敦
Africa/Kampala: Entebbe
Africa/Khartoum: Omdurman, Port Sudan
Africa/Lagos: *Abuja, Kano, Ibadan, Port Harcourt, Kaduna, Абуджа, أبوجا, 阿布贾
Africa/Lubumbashi: Goma, Bukavu, Mbuji-Mayi, Kisangani
Africa/Lusaka: Livingstone, Ndola, Kitwe
Africa/Malabo: Bata
Africa/Nairobi: Mombasa, Kisumu
Africa/Porto-Novo: Cotonou
America/Antigua: *Saint John's, St. John's
America/Argentina/Cordoba: Rosario
America/Bahia: Salvador
America/Barbados: *Bridgetown
America/Belize: *Belmopan, Belize City
America/Bogota: Medellín, Cali, Barranquilla, Cartagena
America/Caracas: Maracaibo
America/Chicago: Dallas, Houston, San Antonio, Minneapolis, Austin, New Orleans
America/Costa_Rica: *San José
America/Denver: Salt Lake City
America/Dominica: *Roseau
America/Edmonton: Calgary
America/El_Salvador: *San Salvador
America/Grenada: *Saint George's, St. George's
America/Guatemala: *Guatemala City, Ciudad de Guatemala
America/Guayaquil: *Quito
America/Guyana: *Georgetown
America/Havana: La Habana, La Havane
America/Jamaica: *Kingston, Montego Bay
America/La_Paz: *Sucre, Cochabamba, Santa Cruz de la Sierra
America/Los_Angeles: San Francisco, San Diego, Seattle, Las Vegas, Sacramento
America/Mexico_City: Ciudad de México, Guadalajara, Puebla, Mexico
America/New_York: *Washington, Washington DC, Washington D.C., Boston, Philadelphia, Atlanta, Miami, Baltimore, Pittsburgh, Вашингтон, واشنطن, 华盛顿
America/Panama: *Panama City, Ciudad de Panamá
America/Sao_Paulo: *Brasília, Rio de Janeiro, Belo Horizonte, Curitiba, Porto Alegre, Campinas, Brasilia, Бразилиа, برازيليا, 巴西利亚
America/St_Kitts: *Basseterre
America/St_Lucia: *Castries
America/St_Vincent: *Kingstown
America/Toronto: *Ottawa, Montreal, Montréal, Quebec City
Asia/Aden: *Sana'a, Sanaa, Сана, صنعاء, 萨那
Asia/Almaty: *Astana, Nur-Sultan, Shymkent, Астана, أستانا, 阿斯塔纳
Asia/Baghdad: Erbil, Basra, Mosul
Asia/Bahrain: *Manama, Манама, المنامة, 麦纳麦
Asia/Bangkok: Chiang Mai
Asia/Brunei: *Bandar Seri Begawan
Asia/Damascus: Aleppo
Asia/Dhaka: Chittagong, Chattogram, Khulna
Asia/Dubai: *Abu Dhabi, Sharjah, Абу-Даби, أبوظبي, أبو ظبي, 阿布扎比
Asia/Ho_Chi_Minh: *Hanoi, Ho Chi Minh City, Da Nang, Haiphong, Ханой, هانوي, 河内
Asia/Jakarta: Bandung, Surabaya, Medan, Semarang, Yogyakarta, Palembang
Asia/Jerusalem: Tel Aviv, Haifa
Asia/Kabul: Kandahar, Herat
Asia/Karachi: *Islamabad, Lahore, Faisalabad, Rawalpindi, Peshawar, Multan, Исламабад, إسلام آباد, 伊斯兰堡
Asia/Kolkata: *New Delhi, Delhi, Mumbai, Bengaluru, Bangalore, Chennai, Hyderabad, Ahmedabad, Pune, Jaipur, Lucknow, Kanpur, Nagpur, Kochi, Nueva Delhi, Nova Delhi, Nova Deli, Нью-Дели, نيودلهي, 新德里
Asia/Kuwait: *Kuwait City, Эль-Кувейт, مدينة الكويت, 科威特城
Asia/Makassar: Bali, Denpasar
Asia/Manila: Quezon City, Cebu, Davao
Asia/Qatar: *Doha, Доха, الدوحة, 多哈
Asia/Riyadh: Jeddah, Mecca, Makkah, Medina, Dammam
Asia/Seoul: Busan, Incheon, Daegu, Daejeon, Gwangju
Asia/Shanghai: *Beijing, Guangzhou, Shenzhen, Chengdu, Chongqing, Wuhan, Tianjin, Nanjing, Hangzhou, Xi'an, Harbin, Pékin, Pekín, Pequim, Пекин, بكين, 北京
Asia/Taipei: Kaohsiung, Taichung
Asia/Tehran: Isfahan, Mashhad, Shiraz, Tabriz
Asia/Tokyo: Osaka, Yokohama, Nagoya, Kyoto, Fukuoka, Sapporo, Kobe, Hiroshima
Asia/Yangon: *Naypyidaw, Nay Pyi Taw, Mandalay, Нейпьидо, نايبيداو, 内比都
Atlantic/Cape_Verde: *Praia, Mindelo
Australia/Sydney: *Canberra
Europe/Amsterdam: The Hague, La Haye, Rotterdam, Den Haag
Europe/Andorra: *Andorra la Vella
Europe/Berlin: Hamburg, Munich, Frankfurt, Bonn, Cologne, Stuttgart
Europe/Brussels: Bruxelles, Antwerp
Europe/Istanbul: *Ankara, Izmir, Bursa, Adana, Antalya, Анкара, أنقرة, 安卡拉
Europe/Kyiv: Kharkiv, Lviv, Odesa
Europe/Lisbon: Porto, Lisbonne, Lisboa
Europe/London: Manchester, Edinburgh, Londres
Europe/Madrid: Barcelona, Seville
Europe/Malta: *Valletta
Europe/Moscow: Saint Petersburg, St. Petersburg, Kazan
Europe/Paris: Marseille, Lyon, Strasbourg
Europe/Rome: Milan, Naples, Turin, Florence
Europe/Tirane: *Tirana
Europe/Vienna: Vienne, Viena
Europe/Warsaw: Kraków, Katowice
Europe/Zurich: *Bern, Berne, Berna, Geneva, Genève, Ginebra, Genebra, Genf, Lausanne, Basel, Берн, برن, 伯尔尼, Женева, جنيف, 日内瓦
Indian/Comoro: *Moroni
Indian/Mahe: *Victoria
Indian/Maldives: *Malé
Indian/Mauritius: *Port Louis
Pacific/Auckland: *Wellington, Christchurch
Pacific/Efate: *Port Vila
Pacific/Fiji: *Suva, Nadi
Pacific/Guadalcanal: *Honiara
Pacific/Nauru: *Yaren
Pacific/Palau: *Ngerulmud
Pacific/Pohnpei: *Palikir
Pacific/Tongatapu: *Nuku'alofa`

interface CityZone {
  city: string
  zone: string
  isCapital: boolean
}

/** Cities that give no zone its name, with the IANA zone that they keep. */
export const cityZones: readonly CityZone[] = rows
  .trim()
  .split('\n')
  .flatMap((row) => {
    const [zone = '', list = ''] = row.split(': ')
    return list.split(', ').map((name) => ({
      city: name.replace('*', ''),
      zone,
      isCapital: name.startsWith('*'),
    }))
  })

const capitalsByZone = Map.groupBy(
  cityZones.filter(({ isCapital }) => isCapital),
  ({ zone }) => zone,
)

/** The capitals that keep a zone and give it no name: `Bern` of `Europe/Zurich`. */
export const listCapitalsOfZone = (zone: string): string[] =>
  (capitalsByZone.get(currentZoneName(zone)) ?? []).map(({ city }) => city)

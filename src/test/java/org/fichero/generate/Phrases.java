package org.fichero.generate;

import java.util.List;

/** What fichas are made of. None of it is from a real one. */
final class Phrases {
  private Phrases() {}

  static final List<String> TITLE_HEADS = List.of("Escuela de español para", "Feria intercultural de", "Taller de oficios para",
      "Mesa de trabajo con", "Red de apoyo a", "Operativo en terreno para", "Ventanilla única para", "Programa de acogida a",
      "Encuentro anual de", "Huerto comunitario de", "Orientación jurídica para", "Biblioteca viva de", "Cocina solidaria de",
      "Jornadas de salud para", "Aula abierta para", "Cooperativa de trabajo de", "Plan de integración de");
  static final List<String> TITLE_TAILS = List.of("mujeres jefas de hogar", "familias recién llegadas", "comunidades extranjeras",
      "vecinas y vecinos migrantes", "jóvenes trabajadores", "personas refugiadas", "emprendedoras del barrio",
      "niñas y niños haitianos", "artesanos de la comuna", "personas mayores", "trabajadoras de casa particular",
      "dirigentes sociales", "estudiantes extranjeros", "pescadores artesanales", "temporeras agrícolas");

  static final List<String> DEPARTMENTS = List.of("Oficina de Migrantes", "Dirección de Desarrollo Comunitario (DIDECO)",
      "Oficina Municipal de Información Laboral (OMIL)", "Departamento de Salud", "Unidad de Fomento Productivo",
      "Corporación Municipal de Educación", "Oficina de la Mujer", "Programa Migrantes", "Biblioteca Municipal",
      "Departamento de Cultura", "Oficina de Vivienda", "Departamento de Deportes", "Oficina de Protección de Derechos (OPD)",
      "Secretaría Comunal de Planificación (SECPLAC)", "Oficina de Juventud", "Dirección de Medio Ambiente",
      "Unidad de Desarrollo Económico Local", "Oficina de Asuntos Indígenas", "Departamento de Organizaciones Comunitarias");

  static final List<String> OTHERS = List.of("Regularización", "Cultura", "Vivienda", "Salud mental", "Deporte", "Convivencia vecinal");

  static final List<String> GROUPS = List.of("Mujeres haitianas|HT", "Familias venezolanas y colombianas|VE,CO",
      "Personas migrantes y refugiadas|", "Niñas, niños y adolescentes migrantes|", "Trabajadoras peruanas y bolivianas|PE,BO",
      "Personas mayores de nacionalidad argentina|AR", "Jóvenes en situación irregular|", "Mujeres migrantes jefas de hogar|",
      "Estudiantes provenientes de Ecuador|EC", "Comunidad cubana residente|CU", "Personas migrantes con discapacidad|",
      "Emprendedoras migrantes de la comuna, especialmente mujeres.|", "Toda la comunidad, con foco en personas de Haití.|HT");

  static final List<String> RANGES = List.of("de %s a %s.", "desde %s hasta %s de cada año.", "%s a %s, una vez al mes.",
      "entre %s y %s, todos los sábados.", "de %s a %s, de manera anual.");
  static final List<String> LISTS = List.of("%s de cada año.", "en %s.", "%s, de manera anual.", "se realiza en %s.");
  static final List<String> UNDATED = List.of("Una vez por semana.", "Se realiza los días sábados.", "De manera permanente.",
      "Cada quince días.", "Se realiza según demanda.");

  static final List<String> SOURCES = List.of("Recursos propios municipales", "Recursos propios de la municipalidad", "SENCE",
      "ACNUR", "Servicio Nacional de Migraciones (SERMIG)", "Fondo Nacional de Desarrollo Regional", "FOSIS",
      "Organización Internacional para las Migraciones (OIM)", "Donaciones voluntarias", "Fundación Caritas", "Gobierno Regional");

  static final List<String> SUSTAINABILITY = List.of("Se ejecuta de manera periódica y cuenta con un equipo estable.",
      "Sigue vigente y se repite todos los años.", "La iniciativa quedó incorporada al presupuesto municipal.",
      "Se busca replicar la experiencia en otros barrios de la comuna. Ya existe un acuerdo con las juntas de vecinos.",
      "Su continuidad depende de la renovación del convenio. El equipo municipal trabaja en ello.",
      "Las monitoras formadas el primer año son hoy quienes dictan los talleres, lo que asegura que la práctica continúe.",
      "El concejo municipal aprobó una ordenanza que la hace permanente.");

  static final List<String> DESCRIPTIONS = List.of(
      "La municipalidad detectó que muchas familias no conocían los servicios disponibles en la comuna.",
      "Para ello se formó un equipo de tres profesionales que recorre los barrios con un furgón habilitado como oficina.",
      "El trabajo comenzó con un catastro realizado junto a las juntas de vecinos y al consultorio del sector.",
      "Participaron más de 240 personas, en su mayoría mujeres que se integraban por primera vez a una actividad comunitaria.",
      "Las sesiones duran dos horas y se realizan en la sede social, donde se habilitó un espacio de cuidado infantil.",
      "La difusión se hace por radio, afiches y mensajes en los grupos de cada villa.",
      "En una segunda etapa se incorporó un componente socio-comunitario a cargo de la corporación municipal.",
      "Se firmó un convenio con la universidad de la zona, que aporta practicantes de trabajo social y de derecho.",
      "Al finalizar cada ciclo se entrega un certificado y se celebra una muestra abierta a toda la comunidad.",
      "El presupuesto cubre materiales, colaciones y el traslado de quienes viven en sectores apartados.",
      "Un 68,5% de las personas inscritas completó el proceso y consiguió su objetivo.",
      "También se revisó la forma en que se atiende al público, con apoyo de una facilitadora intercultural.",
      "La categoría de beneficiarios se fue ampliando a medida que aumentaba la demanda.",
      "Durante la pandemia las clases continuaron por videollamada y se repartieron cuadernillos impresos.",
      "Los vecinos destacan que la feria cambió la imagen del barrio y acercó a comunidades que antes no se hablaban.",
      "El equipo mantiene una planilla con cada derivación, lo que permite saber qué trámites quedaron pendientes.",
      "Se trabaja con grupos pequeños, de no más de quince personas, para que todas puedan hablar.",
      "La alcaldía entregó un galpón en desuso que fue reparado por los propios participantes.");

  static final List<String> INNOVATIONS = List.of(
      "Se destaca que las propias vecinas diseñaron el programa y eligieron sus contenidos.",
      "Es la primera experiencia de la provincia que atiende en cuatro idiomas.",
      "El uso de una plataforma sencilla permite agendar horas sin acudir a la oficina.",
      "La metodología combina el aprendizaje del idioma con la práctica de un oficio.",
      "La alianza con los consulados acerca trámites que antes obligaban a viajar a la capital.",
      "Un sello visible en los locales comerciales informa dónde se habla creole.",
      "El enfoque de cuidados permite que participen madres con hijos pequeños.");

  static final List<String> LINES = List.of("politicas_locales|Políticas locales y trabajo colaborativo",
      "acceso_informacion|Acceso a la información y orientación integral",
      "fortalecimiento_institucional|Fortalecimiento institucional", "vinculacion_comunitaria|Vinculación comunitaria",
      "estrategias_formativas|Estrategias formativas y de sensibilización");

  static final List<String> LINE_TEXTS = List.of("ya que articula a varias unidades municipales con organizaciones del territorio.",
      "ya que entrega orientación clara y oportuna a quienes llegan a la comuna.",
      "ya que el equipo adquirió herramientas que hoy aplica en otros programas.",
      "ya que reúne a personas chilenas y extranjeras en torno a una tarea común.",
      "ya que forma a funcionarias y funcionarios en atención con pertinencia cultural.",
      "ya que ordena los procedimientos y deja capacidades instaladas.",
      "ya que promueve espacios de encuentro que antes no existían en el barrio.");
}

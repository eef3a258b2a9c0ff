import type { Text } from "../../language/language";

/** Said when stored entries do not hold. `{paths}` names them. */
export const STATE_TEXTS = {
  problems: {
    fr: "Des réglages enregistrés dans ce classeur sont illisibles et n'ont pas été repris : {paths}. Ressaisissez-les dans les réglages ; le reste est conservé.",
    en: "Some settings stored in this workbook cannot be read and were left aside: {paths}. Enter them again in the settings; the rest is kept.",
  },
  conflict: {
    fr: "Les réglages de ce classeur ont été modifiés entre-temps par une autre personne. Relisez-les, puis enregistrez de nouveau.",
    en: "Somebody else changed this workbook's settings in the meantime. Look at them again, then save.",
  },
} as const satisfies Readonly<Record<string, Text>>;

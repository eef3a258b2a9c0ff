const WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';

/**
 * The chart part with its white series left undrawn and out of the legend: they only carry the others (the
 * base of a waterfall), and as white columns they would cover the gridlines.
 */
export function invisibleSeries(xml: string): string {
  const hidden: string[] = [];
  const drawn = xml.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (series) => {
    if (!series.includes(`<c:spPr>${WHITE}`)) return series;
    hidden.push(/<c:idx val="(\d+)"\/>/.exec(series)?.[1] ?? "0");
    return series.replaceAll(WHITE, "<a:noFill/>");
  });
  const entries = hidden
    .map((i) => `<c:legendEntry><c:idx val="${i}"/><c:delete val="1"/></c:legendEntry>`)
    .join("");
  return drawn.replace(/(<c:legendPos [^>]*\/>)/, `$1${entries}`);
}

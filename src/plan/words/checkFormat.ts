/** Number format of a check that must be zero: a glyph tells it apart without colour. */
export const CHECK_FORMAT = '[Red]"▲ "#,##0.##;[Red]"▲ "-#,##0.##;"● "0';

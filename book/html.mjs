/** Text as it stands in HTML, between tags or in an attribute. */
export const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[sign]};`);

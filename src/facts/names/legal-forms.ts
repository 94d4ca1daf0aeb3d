/**
 * Legal forms behind the name of a company, to build a pattern of. Not "Corporation", which is often part of what an
 * authority is called.
 */
export const legalForms =
  'Inc|LLC|L\\.L\\.C|LLP|Ltd|Limited|Corp|Co|PLC|Plc|plc|GmbH|AG|SE|SA|S\\.A|NV|N\\.V|B\\.V|Pte|Pty|Pvt';

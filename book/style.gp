# style.gp -- how the book's figures look; read before every figure's own script.
#
# A chapter's script holds plot commands only.  W and H, the size, are set before
# this file is read; terminal and output are set for it.
#
# COLOURS are stand-ins that book/runs/theme.mjs turns into the page's own, so that
# a figure follows light, dark and paper.  Use them as `lc rgb S1`, `tc rgb QUIET`.
#   INK    text, and the one line that matters most      S1..S4  four curves
#   QUIET  axes, ticks, what stands in the background     PAPER   the page itself: halos
#   GRID   the faintest lines
# What is drawn without a colour (labels, say) comes out in INK.
if (!exists("W")) W = 640
if (!exists("H")) H = 340
INK = "#010101"; QUIET = "#020202"; GRID = "#030303"; PAPER = "#050505"
S1 = "#0404f1"; S2 = "#0404f2"; S3 = "#0404f3"; S4 = "#0404f4"

# TEXT is 17 pixels high at 640 wide.  On a phone a figure is drawn at half its size and
# the text a fifth larger than that, so leave it room: few words, few ticks.  `{/:Italic x}` is a variable, `10^{-3}` a power,
# `x_1` an index; write `fit\\_line` for a plain underscore.
set encoding utf8
set terminal svg size W,H dynamic enhanced font "Inter,17" linewidth 1 rounded
set fit quiet nolog

# AXES: no frame, a thin grid to read heights by, outward ticks below only.
# A scatter plot looks better with `unset grid`; a picture with no axes at all says
# `@PICTURE`.
set border 1 linewidth 1 linecolor rgb QUIET
set tics nomirror out scale 0.5 textcolor rgb QUIET
set ytics scale 0
set format "%h"
unset mxtics; unset mytics
set xlabel textcolor rgb INK offset 0,0.3
set ylabel textcolor rgb INK offset 0.5,0
set title  textcolor rgb INK
set linetype 20 linecolor rgb GRID linewidth 1 dashtype solid
set grid ytics noxtics linetype 20 back
PICTURE = "unset border; unset tics; unset grid; unset key; unset colorbox; set margins 0.3,0.3,0.3,0.3"

# LABELS stand at the curves, in the curves' colours, rather than in a legend:
#   set rmargin 12
#   plot "loss.dat" using 1:2 with lines ls 1 title "rate 0.1" at end
# With a legend the texts take the colours as well.
set key textcolor variable samplen 2 spacing 1.25 width 0

# LINES 1 to 4 differ by dash as well as colour, POINTS by shape as well:
# 1 solid, circle; 2 dashes, square; 3 dots, triangle; 4 dash-dot, diamond.
# They are also what a plot without `ls` uses, in this order.
do for [k = 1:4] {
  hue = word(S1." ".S2." ".S3." ".S4, k)
  set style line k linecolor rgb hue linewidth 2.4 pointsize 0.75
  set linetype   k linecolor rgb hue linewidth 2.4 pointsize 0.75
}
set style line 1 dashtype solid         pointtype 7;  set linetype 1 dashtype solid         pointtype 7
set style line 2 dashtype (9,5)         pointtype 5;  set linetype 2 dashtype (9,5)         pointtype 5
set style line 3 dashtype (1.5,4)       pointtype 9;  set linetype 3 dashtype (1.5,4)       pointtype 9
set style line 4 dashtype (9,4,1.5,4)   pointtype 13; set linetype 4 dashtype (9,4,1.5,4)   pointtype 13
set linetype cycle 4

# MAPS of a magnitude: viridis, which reads the same on light, on dark and in grey.
#   plot "map.dat" matrix with image
set palette defined (0 '#440154', 1 '#482878', 2 '#3e4a89', 3 '#31688e', 4 '#26828e', \
                     5 '#1f9e89', 6 '#35b779', 7 '#6ece58', 8 '#b5de2b', 9 '#fde725')
set colorbox user origin graph 1.03, graph 0 size 0.03, graph 1
set cbtics scale 0

# IMAGES of up to 64 pixels in width keep hard pixels; wider ones are smoothed.
#
# The probability of class 1 as a colour that fades into the page at 1/2: blue
# below, orange above, opaque as far as it is sure.
#   plot "map.dat" using 1:2:(pr($3)):(pg($3)):(pb($3)):(pa($3)) with rgbalpha
pr(p) = p < 0.5 ?  58 : 214
pg(p) = p < 0.5 ? 128 : 106
pb(p) = p < 0.5 ? 190 :  50
pa(p) = 8 + 92 * abs(2*p - 1)

# A weight from -1 (blue) through 0 (the page) to 1 (orange): divide by the largest.
# (The root lets small ones show; ten steps make the picture a fifth as many bytes.)
#   plot "w.dat" matrix using 1:(27-$2):(wr($3/m)):(wg($3/m)):(wb($3/m)):(wa($3/m)) with rgbalpha
wr(w) = pr(w > 0)
wg(w) = pg(w > 0)
wb(w) = pb(w > 0)
wa(w) = 25.5 * int(0.5 + 10 * (abs(w) < 1 ? abs(w) ** 0.7 : 1))

# Ink on paper, from 0 (the page) to 1: black here, INK on the page, in light and dark.
#   plot "digit.dat" matrix using 1:(27-$2):(ink):(ink):(ink):(inka($3)) with rgbalpha
ink = 0
inka(v) = 255 * (v < 0 ? 0 : v < 1 ? v : 1)

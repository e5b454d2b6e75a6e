#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rankfall authors
# SPDX-License-Identifier: MIT
# Stands in for rankfall-train in tests: writes a journal as a run would, only faster, or misbehaves.
#   fake_trainer.sh MODE PACE run TARGET [--ring R] (--out DIR | --resume DIR)
# MODE: learn, crash, exit, rubbish, hang, stubborn (neither stops when asked), slow (goes on until stopped).
# PACE: seconds between two rounds.
mode=$1
pace=$2
target=$4
shift 4
resumed=no
while [ $# -gt 0 ]; do
    case $1 in
        --out) out=$2 ;;
        --resume) out=$2; resumed=yes ;;
        --ring) ring=$2 ;;
    esac
    shift 2
done
ring=${ring:-z2}
journal=$out/journal.jsonl
case $mode in
    stubborn) trap '' TERM ;;
    *) trap 'printf "{\"event\":\"end\",\"reason\":\"interrupted\",\"seconds\":9}\n" >> "$journal"; exit 3' TERM ;;
esac
eight='["a11*b11->c11","a12*b21->c11","a11*b12->c12","a12*b22->c12","a21*b11->c21","a22*b21->c21","a21*b12->c22","a22*b22->c22"]'
scheme0='["(a11+a22)(b11+b22)->c11+c22","(a21+a22)b11->c21+c22","a11(b12+b22)->c12+c22","a22(b21+b11)->c11+c21","(a11+a12)b22->c12+c11","(a21+a11)(b11+b12)->c22","(a12+a22)(b21+b22)->c11"]'
scheme1='["(a11+a22)(b12+b21)->c12+c21","(a21+a22)b12->c22+c21","a11(b11+b21)->c11+c21","a22(b22+b12)->c12+c22","(a11+a12)b21->c11+c12","(a21+a11)(b12+b11)->c21","(a12+a22)(b22+b21)->c12"]'
scheme2='["(a12+a21)(b21+b12)->c11+c22","(a22+a21)b21->c21+c22","a12(b22+b12)->c12+c22","a21(b11+b21)->c11+c21","(a12+a11)b12->c12+c11","(a22+a12)(b21+b22)->c22","(a11+a21)(b11+b12)->c11"]'
scheme3='["(a12+a21)(b22+b11)->c12+c21","(a22+a21)b22->c22+c21","a12(b21+b11)->c11+c21","a21(b12+b22)->c12+c22","(a12+a11)b11->c11+c12","(a22+a12)(b22+b21)->c21","(a11+a21)(b12+b11)->c12"]'

say() { printf '%s\n' "$1" >> "$journal"; }
round() { # number, best, distinct, moves
    steps=$(($1 * 190))
    # Losses fall from 5.7 towards 2.2 and from 2.0 towards 0.7.
    policy=$(((22000 + 350000 / ($1 + 9) + $1 * 7919 % 900)))
    value=$(((7000 + 130000 / ($1 + 9) + $1 * 6101 % 500)))
    policy=$((policy / 10000)).$(printf '%04d' $((policy % 10000)))
    value=$((value / 10000)).$(printf '%04d' $((value % 10000)))
    seconds=$(($1 * 23 / 10)).$(($1 * 23 % 10))
    say "{\"event\":\"round\",\"round\":$1,\"steps\":$steps,\"seconds\":$seconds,\"loss\":{\"policy\":$policy,\"value\":$value},\"rate\":0.001,\"longest\":7,\"samples_per_second\":10420,\"games_per_second\":3.5,\"evaluations_per_second\":21000,\"targets\":[{\"name\":\"$target\",\"games\":8,\"solved\":3,\"least\":7,\"best\":$2,\"distinct\":$3,\"moves\":$4}]}"
}
found() { # round, terms
    say "{\"event\":\"found\",\"target\":\"$target\",\"rank\":7,\"ring\":\"$ring\",\"round\":$1,\"seconds\":$(($1 * 23 / 10)),\"file\":\"${target}_r7_$ring.txt\",\"lifted\":false,\"terms\":$2}"
}
echo "fake trainer, mode $mode"
[ $resumed = yes ] || say "{\"event\":\"run\",\"version\":\"0\",\"targets\":[\"$target\"],\"ring\":\"$ring\",\"seed\":1,\"architecture\":\"contraction\",\"parameters\":1204112,\"options\":{}}"
case $mode in
    exit) echo "libtorch.so: cannot open shared object file" >&2; exit 127 ;;
    hang) round 1 0 0 '[]'; while :; do sleep 0.05; done ;;
esac
i=1
while [ $i -le 12 ] || [ $mode = slow ] || [ $mode = stubborn ]; do
    if [ $i -lt 4 ]; then round $i 0 0 '[]'
    elif [ $i -lt 6 ]; then round $i 8 1 "$eight"
    else round $i 7 $((i - 5)) "$scheme1"
    fi
    case $i in
        6) found 6 "$scheme0" ;;
        8) found 8 "$scheme1" ;;
        9) found 9 "$scheme2"; found 9 "$scheme3" ;;
    esac
    [ $i -eq 2 ] && printf 'not a network' > "$out/network.safetensors"
    if [ $mode = crash ] && [ $i -eq 3 ]; then echo "CUDA error: out of memory" >&2; kill -SEGV $$; fi
    if [ $mode = rubbish ]; then
        say "Segmentation fault \033[31m"
        found $i '["a11*b11->c11"]'
        head -c 200 /dev/urandom >> "$journal"; echo >> "$journal"
        head -c 3000 /dev/urandom
    fi
    i=$((i + 1))
    sleep "$pace"
done
say "{\"event\":\"end\",\"reason\":\"found\",\"seconds\":28}"

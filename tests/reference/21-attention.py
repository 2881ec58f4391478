"""Attention with and without a mask, heads, embeddings (chapter 21)."""

import torch
from torch import nn
from reference import case, snippet

formula = ("what F.scaled_dot_product_attention of version 2 does, with is_causal for the mask; written out, since older versions do "
           "not have it")
for name, causal, T, n, d, m in (("attention", False, 4, 5, 3, 2), ("attention, causal", True, 5, 5, 3, 2),
                                 ("attention, one query", False, 1, 6, 4, 3), ("attention, one key", True, 1, 1, 2, 3)):
    @case(name, formula, Q=(T, d), K=(n, d), V=(n, m), D=(T, m), causal=[[int(causal)]])
    def attention(g, causal=causal, T=T, n=n):
        S = g.Q @ g.K.T / g.K.shape[1] ** 0.5
        if causal:
            S = S.masked_fill(torch.ones(T, n).triu(1).bool(), -torch.inf)
        O = torch.softmax(S, dim=1) @ g.V
        O.backward(g.D)
        return dict(O=O, Q_gradient=g.Q.grad, K_gradient=g.K.grad, V_gradient=g.V.grad)


def layer(g, C, heads):
    """nn.MultiheadAttention keeps W_q, W_k and W_v, each transposed, on top of each other."""
    net = nn.MultiheadAttention(C, heads, bias=False, batch_first=True)
    net.in_proj_weight.data = torch.cat([g.W_q.T, g.W_k.T, g.W_v.T]).detach().clone()
    net.out_proj.weight.data = g.W_o.T.detach().clone()
    return net


many = ("nn.MultiheadAttention(bias=False, batch_first=True): a batch is B x T x C there; W_q, W_k and W_v are transposed and "
        "one matrix; a mask says True where one must not look")
for name, causal, B, T, C, heads in (("heads", False, 2, 3, 4, 2), ("heads, causal", True, 2, 5, 6, 3),
                                     ("one head, causal", True, 3, 2, 5, 1)):
    @case(name, many, X=(B * T, C), D=(B * T, C), W_q=(C, C), W_k=(C, C), W_v=(C, C), W_o=(C, C), T=[[T]], heads=[[heads]],
          causal=[[int(causal)]])
    def heads_case(g, causal=causal, B=B, T=T, C=C, heads=heads):
        net = layer(g, C, heads)
        mask = torch.ones(T, T).triu(1).bool() if causal else None
        X = g.X.reshape(B, T, C)
        A, weights = net(X, X, X, attn_mask=mask, average_attn_weights=False)
        A = A.reshape(B * T, C)
        A.backward(g.D)
        q, k, v = net.in_proj_weight.grad.split(C)
        return dict(A=A, weights=weights.reshape(B * heads * T, T), X_gradient=g.X.grad, W_q_gradient=q.T, W_k_gradient=k.T,
                    W_v_gradient=v.T, W_o_gradient=net.out_proj.weight.grad.T)


@case("an embedding and places", "nn.Embedding for the tokens, and another one for the places 0 to T - 1, added",
      tokens=[[2, 0, 2], [4, 2, 1]], E=(5, 4), P=(3, 4), D=(6, 4))
def embedded(g):
    tokens, places = nn.Embedding(5, 4), nn.Embedding(3, 4)
    tokens.weight.data, places.weight.data = g.E.detach().clone(), g.P.detach().clone()
    A = (tokens(g.tokens.long()) + places(torch.arange(3))).reshape(6, 4)
    A.backward(g.D)
    return dict(A=A, E_gradient=tokens.weight.grad, P_gradient=places.weight.grad)


snippet("In PyTorch", given=dict(Q="Q", K="K", V="V"), wanted=dict(O="O"))
